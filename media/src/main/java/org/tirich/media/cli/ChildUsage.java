package org.tirich.media.cli;

import java.time.Duration;

/// What the programs that this one started took of the machine during one piece of work.
///
/// @param wall from its beginning to its end
/// @param cpu user and system time of the programs that ended meanwhile and of those they started
/// @param peakMemoryBytes the most physical memory that any one of them held
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
