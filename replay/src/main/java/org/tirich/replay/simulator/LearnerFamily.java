package org.tirich.replay.simulator;

/// A family of simulated learners.
///
/// @param heldOut whether it was never used for tuning
/// @param powerLaw whether forgetting follows a power law (Wixted and Ebbesen, 1991) instead of a half-life
/// @param halfLifeHours of a concept that was learned once
/// @param patience added to the logit of completing a video
/// @param guess the probability of a correct answer without knowledge
/// @param prerequisites whether learning depends on prerequisites; where it does not, the model of the engine is wrong
/// @param funTradeOff how far entertaining videos teach worse, from 0 to 1
public record LearnerFamily(
        String name,
        boolean heldOut,
        boolean powerLaw,
        double halfLifeHours,
        double patience,
        double guess,
        boolean prerequisites,
        double funTradeOff) {

    public static java.util.List<LearnerFamily> all() {
        return java.util.List.of(
                new LearnerFamily("steady", false, false, 96, 0, 0.2, true, 0),
                new LearnerFamily("forgetful", false, false, 24, 0, 0.2, true, 0),
                new LearnerFamily("power-law", true, true, 24, 0, 0.2, true, 0),
                new LearnerFamily("impatient", true, false, 72, -1.2, 0.2, true, 0),
                new LearnerFamily("guessing", true, false, 72, 0, 0.6, true, 0),
                new LearnerFamily("show-business", true, false, 72, 0, 0.2, true, 0.8),
                new LearnerFamily("no-prerequisites", true, false, 72, 0, 0.2, false, 0));
    }

    /// The share of mastery that is retention after a time.
    double retention(double hours, double halfLife) {
        return powerLaw ? Math.pow(1 + hours / halfLife, -0.7) : Math.pow(2, -hours / halfLife);
    }
}
