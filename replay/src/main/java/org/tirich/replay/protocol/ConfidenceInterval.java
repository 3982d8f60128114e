package org.tirich.replay.protocol;

/// An estimate and the bounds of its 95 % confidence interval.
public record ConfidenceInterval(double estimate, double low, double high) {

    /// Whether 0 lies outside: the difference that this estimates is not by chance.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
