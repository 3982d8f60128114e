package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// The CPU time so far of the server, its database, the load generator and the whole machine.
record CpuUsage(Duration server, Duration postgres, Duration generator, Duration machine) {

    /// The unit of `/proc/stat`, the same on every Linux that Java runs on.
    private static final Duration TICK = Duration.ofMillis(10);

    /// The fields of its first line that are idle time: idle and waiting for I/O.
    private static final int IDLE = 4;

    private static final int IO_WAIT = 5;

    /// The last field; guests follow, which the others include.
    private static final int LAST_FIELD = 8;

    static CpuUsage of(ServedInstance instance) throws IOException {
        return new CpuUsage(
                cpu(instance.server()), processTree(instance.postgres()), cpu(ProcessHandle.current()), busy());
    }

    CpuUsage since(CpuUsage before) {
        return new CpuUsage(
                server.minus(before.server),
                postgres.minus(before.postgres),
                generator.minus(before.generator),
                machine.minus(before.machine));
    }

    /// The CPU time of other programs on the machine.
    Duration others() {
        var left = machine.minus(server).minus(postgres).minus(generator);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration busy() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElse("cpu").split(" +");
            var ticks = 0L;
            for (int n = 1; n <= LAST_FIELD && n < fields.length; n++) {
                ticks += n == IDLE || n == IO_WAIT ? 0 : Long.parseLong(fields[n]);
            }
            return TICK.multipliedBy(ticks);
        }
    }

    private static Duration processTree(ProcessHandle first) {
        return Stream.concat(Stream.of(first), first.descendants())
                .map(CpuUsage::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The memory of a process in MB; with its descendants, shared pages count once.
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
