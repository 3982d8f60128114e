package org.tirich.ranking.learner;

/// Knowledge is counted as a logit, which has no ends; what is told of it is a chance.
final class Logit {

    private static final double MOST = 4;

    private Logit() {}

    static double chance(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    static double of(double chance) {
        return StrictMath.log(chance / (1 - chance));
    }

    /// Beyond some size nothing is gained, and it would take long to come back.
    static float clamp(double logit) {
        return (float) Math.clamp(logit, -MOST, MOST);
    }
}
