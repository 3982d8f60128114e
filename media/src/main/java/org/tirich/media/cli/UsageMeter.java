package org.tirich.media.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Follows the programs that this one starts, from [#start()] to [#stop()]. Pieces of work are metered
/// one after the other: two at once would each be charged for both.
///
/// Processor time is what the kernel itself adds up for children that were waited for (`cutime` and
/// `cstime` of proc(5)), so it is whole, in steps of 10 ms. Bubblewrap does not wait for what it starts:
/// where more was seen of the processes while they ran, that counts. Memory is the kernel's own high-water mark
/// of each process (`VmHWM`), read ten times a second: a process that lives less than that may be missed,
/// and what one gains in its last tenth of a second.
public final class UsageMeter {

    private static final long SAMPLE_MS = 100;

    /// The unit of `/proc/PID/stat`, the same on every Linux that Java runs on.
    private static final Duration TICK = Duration.ofMillis(10);

    /// The places of the two times behind the name, which may itself hold spaces and ends with a bracket.
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private final long began = System.nanoTime();
    private final Duration cpuBefore = cpuOfEndedChildren();
    private final Thread sampler;
    private final Map<Long, Duration> seen = new ConcurrentHashMap<>();
    private volatile long peakBytes;

    private UsageMeter() {
        sampler = Thread.ofPlatform().daemon().name("usage").unstarted(this::sample);
    }

    public static UsageMeter start() {
        var meter = new UsageMeter();
        meter.sampler.start();
        return meter;
    }

    public ChildUsage stop() {
        sampler.interrupt();
        var waitedFor = cpuOfEndedChildren().minus(cpuBefore);
        var watched = seen.values().stream().reduce(Duration.ZERO, Duration::plus);
        return new ChildUsage(
                Duration.ofNanos(System.nanoTime() - began),
                watched.compareTo(waitedFor) > 0 ? watched : waitedFor,
                peakBytes);
    }

    private void sample() {
        try {
            while (true) {
                ProcessHandle.current().descendants().forEach(this::look);
                Thread.sleep(SAMPLE_MS);
            }
        } catch (InterruptedException _) {
            // The work is over.
        }
    }

    private void look(ProcessHandle process) {
        peakBytes = Math.max(peakBytes, peak(process));
        process.info().totalCpuDuration().ifPresent(cpu -> seen.put(process.pid(), cpu));
    }

    private static long peak(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0; // It ended while it was looked at.
        }
    }

    private static Duration cpuOfEndedChildren() {
        try {
            var stat = Files.readString(Path.of("/proc/self/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return TICK.multipliedBy(Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
