package org.tirich.media.cli;

import java.time.Duration;

/// Resources used by child processes during a task.
///
/// @param wall elapsed time
/// @param cpu user and system time of the processes that ended meanwhile, including their children
/// @param peakMemoryBytes the highest resident memory of any single process
public record ChildUsage(Duration wall, Duration cpu, long peakMemoryBytes) {

    public double wallSeconds() {
        return wall.toMillis() / 1000.0;
    }

    public double cpuSeconds() {
        return cpu.toMillis() / 1000.0;
    }

    public double peakMegabytes() {
        return peakMemoryBytes / 1e6;
    }
}
