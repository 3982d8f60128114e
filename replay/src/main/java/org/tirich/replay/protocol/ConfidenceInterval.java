package org.tirich.replay.protocol;

/// An estimate with its 95 % confidence interval.
public record ConfidenceInterval(double estimate, double low, double high) {

    /// Whether an estimated difference is significant.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
