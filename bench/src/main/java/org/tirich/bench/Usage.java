package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// Processor time that the server, its database and the generator have used so far, and the whole machine.
record Usage(Duration server, Duration postgres, Duration generator, Duration machine) {

    /// The unit of `/proc/stat`, the same on every Linux that Java runs on.
    private static final Duration TICK = Duration.ofMillis(10);

    /// The places in its first line that are idle: idle and waiting for the disk.
    private static final int IDLE = 4;

    private static final int WAITING = 5;

    /// After these come guests, which are counted before already.
    private static final int LAST = 8;

    static Usage of(ServedInstance instance) throws IOException {
        return new Usage(cpu(instance.server()), family(instance.postgres()), cpu(ProcessHandle.current()), busy());
    }

    Usage since(Usage before) {
        return new Usage(
                server.minus(before.server),
                postgres.minus(before.postgres),
                generator.minus(before.generator),
                machine.minus(before.machine));
    }

    /// What neither of them used: other programs on the machine, which take from the figures.
    Duration others() {
        var left = machine.minus(server).minus(postgres).minus(generator);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration busy() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElse("cpu").split(" +");
            var ticks = 0L;
            for (int n = 1; n <= LAST && n < fields.length; n++) {
                ticks += n == IDLE || n == WAITING ? 0 : Long.parseLong(fields[n]);
            }
            return TICK.multipliedBy(ticks);
        }
    }

    private static Duration family(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants())
                .map(Usage::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Memory of a process in MB; pages it shares with its descendants count once among them.
    static double memoryMb(ProcessHandle first, boolean withDescendants) throws IOException {
        var kilobytes = 0L;
        var all = withDescendants ? Stream.concat(Stream.of(first), first.descendants()) : Stream.of(first);
        for (var process : all.toList()) {
            kilobytes += withDescendants
                    ? kilobytes(process, "smaps_rollup", "Pss:")
                    : kilobytes(process, "status", "VmRSS:");
        }
        return kilobytes / 1024.0;
    }

    private static long kilobytes(ProcessHandle process, String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }
}
