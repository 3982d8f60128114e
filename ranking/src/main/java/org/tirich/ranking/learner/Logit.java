package org.tirich.ranking.learner;

/// Knowledge is counted as a logit, which has no ends; what is told of it is a probability.
final class Logit {

    private static final double MAX_LOGIT = 4;

    private Logit() {}

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    static double of(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /// Beyond some size nothing is gained, and it would take long to come back.
    static float clamp(double logit) {
        return (float) Math.clamp(logit, -MAX_LOGIT, MAX_LOGIT);
    }
}
