package org.tirich.media.probe;

import java.util.Optional;

/// Pictures a second, as the exact fraction that a container states.
public record FrameRate(int numerator, int denominator) {

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a frame rate: " + numerator + "/" + denominator);
        }
    }

    /// Reads `30000/1001`; empty for `0/0` and anything else that is no rate.
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

    /// The same rate divided by the smallest whole number that brings it to `most` or below, so that
    /// every kept picture lies evenly between the others.
    public FrameRate atMost(int most) {
        long divisor = Math.max(1, (long) Math.ceil(perSecond() / most - 0.01));
        return new FrameRate(numerator, Math.toIntExact(denominator * divisor));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
