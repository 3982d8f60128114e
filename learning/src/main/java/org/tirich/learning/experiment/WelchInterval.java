package org.tirich.learning.experiment;

import org.apache.commons.statistics.distribution.TDistribution;

/// The interval of a difference of means with unequal variances (Welch, 1947), with the degrees of freedom of
/// Satterthwaite (1946).
final class WelchInterval {

    static final double CONFIDENCE = 0.95;

    private WelchInterval() {}

    /// Needs two values in each arm.
    static Difference of(SampleSummary control, SampleSummary treatment) {
        if (control.n() < 2 || treatment.n() < 2) {
            throw new IllegalArgumentException("a variance needs two values in each arm");
        }
        var estimate = treatment.mean() - control.mean();
        var squaredError = control.squaredError() + treatment.squaredError();
        if (squaredError <= 0) {
            return new Difference(estimate, estimate, estimate);
        }
        var quantile =
                TDistribution.of(degreesOfFreedom(control, treatment)).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
        var half = quantile * Math.sqrt(squaredError);
        return new Difference(estimate, estimate - half, estimate + half);
    }

    static double degreesOfFreedom(SampleSummary control, SampleSummary treatment) {
        var first = control.squaredError();
        var second = treatment.squaredError();
        var sum = first + second;
        return sum * sum / (first * first / (control.n() - 1) + second * second / (treatment.n() - 1));
    }
}
