package org.tirich.learning.experiment;

/// A difference between the arms, treatment minus control, with its interval of 95 % confidence.
public record Difference(double estimate, double low, double high) {

    public Difference {
        if (!(low <= estimate && estimate <= high)) {
            throw new IllegalArgumentException("an interval contains its estimate");
        }
    }

    /// Whether the interval lies on one side of zero.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
