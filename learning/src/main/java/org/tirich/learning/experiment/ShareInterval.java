package org.tirich.learning.experiment;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The interval of a difference of two independent shares: Newcombe's hybrid of score intervals (Statistics in
/// Medicine 17, 1998, method 10). Unlike an interval from variances it has a width where nobody, or everybody,
/// is counted.
final class ShareInterval {

    private static final double Z =
            NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - WelchInterval.CONFIDENCE) / 2);

    private ShareInterval() {}

    /// @param control how many of `ofControl` were counted
    static Difference of(int control, int ofControl, int treatment, int ofTreatment) {
        var first = Score.of(treatment, ofTreatment);
        var second = Score.of(control, ofControl);
        var estimate = first.share - second.share;
        var below = Math.hypot(first.share - first.low, second.high - second.share);
        var above = Math.hypot(first.high - first.share, second.share - second.low);
        return new Difference(estimate, estimate - below, estimate + above);
    }

    /// A share with Wilson's score interval (1927).
    private record Score(double share, double low, double high) {

        static Score of(int counted, int all) {
            if (all < 1 || counted < 0 || counted > all) {
                throw new IllegalArgumentException("a share is of one or more, and at most all");
            }
            var share = counted / (double) all;
            var half = Z * Math.sqrt(Z * Z + 4.0 * counted * (1 - share));
            var centre = 2.0 * counted + Z * Z;
            var size = 2 * (all + Z * Z);
            return new Score(share, (centre - half) / size, (centre + half) / size);
        }
    }
}
