package org.tirich.bench.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The peak memory of all child processes together, sampled twenty times a second.
final class ProcessTreeMemory implements AutoCloseable {

    private static final long SAMPLE_MS = 50;

    private final Thread sampler;
    private volatile long peakBytes;

    private ProcessTreeMemory() {
        sampler = Thread.ofPlatform().daemon().name("tree memory").unstarted(this::sample);
    }

    static ProcessTreeMemory watch() {
        var memory = new ProcessTreeMemory();
        memory.sampler.start();
        return memory;
    }

    double peakMegabytes() {
        return peakBytes / 1e6;
    }

    private void sample() {
        try {
            while (true) {
                long now = ProcessHandle.current()
                        .descendants()
                        .mapToLong(ProcessTreeMemory::resident)
                        .sum();
                peakBytes = Math.max(peakBytes, now);
                Thread.sleep(SAMPLE_MS);
            }
        } catch (InterruptedException _) {
            // The measurement has ended.
        }
    }

    /// A child that has not yet executed its program still shows this program's memory.
    private static long resident(ProcessHandle process) {
        if (process.info().commandLine().equals(ProcessHandle.current().info().commandLine())) {
            return 0;
        }
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0; // The process ended meanwhile.
        }
    }

    @Override
    public void close() {
        sampler.interrupt();
    }
}
