package org.tirich.learning.estimate;

/// Scales the times between answers, whose unit is unknown: the deviation of their logarithm from its running mean, in
/// running standard deviations.
final class GapScale {

    private static final double MIN_RATE = 0.001;

    private double mean;
    private double variance = 1;
    private long count;

    double scale(double gap) {
        if (Double.isNaN(gap) || count == 0) {
            return 0;
        }
        return Math.clamp((Math.log1p(Math.max(0, gap)) - mean) / Math.sqrt(variance + 1e-9), -3, 3);
    }

    void add(double gap) {
        if (Double.isNaN(gap)) {
            return;
        }
        var value = Math.log1p(Math.max(0, gap));
        count++;
        var rate = Math.max(MIN_RATE, 1.0 / count);
        var deviation = value - mean;
        mean += rate * deviation;
        variance += rate * (deviation * deviation - variance);
    }
}
