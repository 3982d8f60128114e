package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/// What the cores did in a while, from `/proc`: other programs on the machine take from what is measured, and
/// more in one trial than in the other.
///
/// @param busy time of all cores in which any program ran
/// @param ours the part of it that the server, its database and all they started ran
record CoreTime(Duration wall, Duration busy, Duration ours) {

    /// The unit of `/proc`, the same on every Linux that Java runs on.
    private static final Duration TICK = Duration.ofMillis(10);

    /// The places in the first line of `/proc/stat` that are idle: idle and waiting for the disk.
    private static final int IDLE = 4;

    private static final int WAITING = 5;
    private static final int LAST = 8;

    /// The places behind the name in a process's `stat` that hold its own time and that of children it has
    /// waited for.
    private static final int OWN = 11;

    private static final int END = 15;

    static CoreTime soFar(ProcessHandle... families) throws IOException {
        var ours = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        Stream.of(families).flatMap(first -> Stream.concat(Stream.of(first), first.descendants())))
                .distinct()
                .mapToLong(CoreTime::ticks)
                .sum();
        return new CoreTime(Duration.ofNanos(System.nanoTime()), busyCores(), TICK.multipliedBy(ours));
    }

    CoreTime since(CoreTime before) {
        return new CoreTime(wall.minus(before.wall), busy.minus(before.busy), ours.minus(before.ours));
    }

    private Duration others() {
        return busy.minus(ours);
    }

    /// How many cores other programs used on average.
    double othersCores() {
        return (double) others().toMillis() / wall.toMillis();
    }

    /// How many cores the server's family used on average.
    double ourCores() {
        return (double) ours.toMillis() / wall.toMillis();
    }

    /// What the others left, used or not.
    Duration left() {
        return wall.multipliedBy(Runtime.getRuntime().availableProcessors()).minus(others());
    }

    private static Duration busyCores() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElse("cpu").split(" +");
            long ticks = 0;
            for (int n = 1; n <= LAST && n < fields.length; n++) {
                ticks += n == IDLE || n == WAITING ? 0 : Long.parseLong(fields[n]);
            }
            return TICK.multipliedBy(ticks);
        }
    }

    private static long ticks(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, OWN, END).mapToLong(Long::parseLong).sum();
        } catch (IOException _) {
            return 0; // It has ended, and its time is now in its parent's.
        }
    }
}
