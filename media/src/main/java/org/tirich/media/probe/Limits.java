package org.tirich.media.probe;

import java.time.Duration;

/// How much of everything a file may have.
public record Limits(
        long bytes, Duration shortest, Duration longest, double framesPerSecond, long pixels, int streams) {

    public static final Limits DEFAULT =
            new Limits(500_000_000L, Duration.ofSeconds(3), Duration.ofSeconds(180), 120, 38_000_000L, 16);
}
