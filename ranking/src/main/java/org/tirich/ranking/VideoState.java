package org.tirich.ranking;

import java.time.Instant;

/// What has been learned about one lesson.
final class VideoState {

    private static final double LOG_OF_2 = StrictMath.log(2);

    private double yes;
    private double no;
    private int shown;
    private double trend = Double.NEGATIVE_INFINITY;

    void shown() {
        shown++;
    }

    void followed(double weight, Instant at) {
        yes += weight;
        var success = log2(weight) + at.toEpochMilli() / (double) Weights.POPULARITY_HALF_LIFE.toMillis();
        var higher = Math.max(trend, success);
        trend = higher + log2(1 + StrictMath.pow(2, Math.min(trend, success) - higher));
    }

    /// One showing was watched on, from a share of its length to a higher one; `before` is negative where
    /// nothing was known. However many reports come of it, a showing counts once.
    void watched(double before, double after, Instant at) {
        no = Math.max(0, no - lost(before));
        if (after < Weights.FOLLOWED) {
            no += lost(after);
        } else if (before < Weights.FOLLOWED) {
            followed(Weights.WATCHED, at);
        }
    }

    private static double lost(double share) {
        return share < 0 || share >= Weights.FOLLOWED ? 0 : 1 - share / Weights.FOLLOWED;
    }

    void left(double weight) {
        no += weight;
    }

    int timesShown() {
        return shown;
    }

    boolean unproven() {
        return shown < Weights.PROVEN_AT;
    }

    /// The mean of the posterior on "who is shown it follows it".
    double quality() {
        return (yes + Weights.PRIOR_YES) / (yes + no + Weights.PRIOR_YES + Weights.PRIOR_NO);
    }

    /// A draw from that posterior, in normal approximation: a lesson seldom tried may draw high.
    double draw(double gaussian) {
        var a = yes + Weights.PRIOR_YES;
        var b = no + Weights.PRIOR_NO;
        var deviation = Math.sqrt(a * b / ((a + b) * (a + b) * (a + b + 1)));
        return Math.clamp(quality() + gaussian * deviation, 0, 1);
    }

    /// The successes, each worth half as much for every half-life that has passed since, as a logarithm to
    /// base 2 and reckoned at the epoch. All decay alike, so the order of two lessons changes with events and
    /// never with time; and events that arrive late count as if they had come in time.
    double trend() {
        return trend;
    }

    private static double log2(double value) {
        return StrictMath.log(value) / LOG_OF_2;
    }

    void addTo(StateHash hash) {
        hash.add(Double.doubleToLongBits(yes));
        hash.add(Double.doubleToLongBits(no));
        hash.add(shown);
        hash.add(Double.doubleToLongBits(trend));
    }
}
