package org.tirich.ranking.learner;

/// Conversions between a probability and its logit.
final class Logit {

    private static final double MAX_LOGIT = 4;

    private Logit() {}

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    static double of(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /// Bounds a logit, so that an estimate can recover from extremes.
    static float clamp(double logit) {
        return (float) Math.clamp(logit, -MAX_LOGIT, MAX_LOGIT);
    }
}
