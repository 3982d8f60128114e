package org.tirich.media.probe;

import java.time.Duration;

/// Limits on uploaded files.
public record SourceLimits(
        long maxBytes,
        Duration minDuration,
        Duration maxDuration,
        double maxFramesPerSecond,
        long maxPixels,
        int maxStreams) {

    public static final SourceLimits DEFAULT =
            new SourceLimits(500_000_000L, Duration.ofSeconds(3), Duration.ofSeconds(180), 120, 38_000_000L, 16);
}
