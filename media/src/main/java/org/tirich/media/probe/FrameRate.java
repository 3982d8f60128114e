package org.tirich.media.probe;

import java.util.Optional;

/// Frames per second, as the exact fraction that the container states.
public record FrameRate(int numerator, int denominator) {

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a frame rate: " + numerator + "/" + denominator);
        }
    }

    /// Parses `30000/1001`; empty for `0/0` and for anything else that is not a rate.
    public static Optional<FrameRate> of(String fraction) {
        var parts = fraction.split("/", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new FrameRate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /// This rate divided by the smallest integer that brings it to `most` or below, so that the kept frames are
    /// evenly spaced.
    public FrameRate atMost(int most) {
        long divisor = Math.max(1, (long) Math.ceil(perSecond() / most - 0.01));
        return new FrameRate(numerator, Math.toIntExact(denominator * divisor));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
