package org.tirich.media.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Measures the resources of child processes from [#start()] to [#stop()]. Only one measurement may run at a
/// time, since each counts all children.
///
/// Processor time is the kernel's total for reaped children (`cutime` and `cstime` of proc(5)), which is
/// complete, in steps of 10 ms. Bubblewrap does not reap its children, so the sum observed while they ran
/// counts where it is larger. Memory is the kernel's high-water mark of each process (`VmHWM`), sampled ten
/// times a second: short-lived processes and growth in the last tenth of a second may be missed.
public final class UsageMeter {

    private static final long SAMPLE_MS = 100;

    /// The unit of `/proc/PID/stat`, the same on every Linux that Java supports.
    private static final Duration TICK = Duration.ofMillis(10);

    /// Indexes of the two times after the process name, which may contain spaces and ends with a bracket.
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
            // The measurement has ended.
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
            return 0; // The process ended meanwhile.
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
