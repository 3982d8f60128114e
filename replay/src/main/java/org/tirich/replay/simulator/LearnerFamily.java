package org.tirich.replay.simulator;

/// A kind of learners.
///
/// @param heldOut whether nobody tuned anything on it
/// @param powerLaw whether forgetting follows a power of time (Wixted and Ebbesen, 1991) instead of a half-life
/// @param halfLifeHours of something learned once
/// @param patience added to the logit of following a lesson
/// @param guess the chance of a right answer without knowing anything
/// @param prerequisites whether what a concept needs matters; where it does not, the engine's picture is wrong
/// @param trade how far entertaining lessons teach worse, from 0 to 1
public record LearnerFamily(
        String name,
        boolean heldOut,
        boolean powerLaw,
        double halfLifeHours,
        double patience,
        double guess,
        boolean prerequisites,
        double trade) {

    /// Those that may be tuned on, and those held out.
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

    /// What is left of something after a time, from 0 to 1.
    double left(double hours, double halfLife) {
        return powerLaw ? Math.pow(1 + hours / halfLife, -0.7) : Math.pow(2, -hours / halfLife);
    }
}
