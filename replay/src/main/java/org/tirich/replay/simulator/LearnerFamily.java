package org.tirich.replay.simulator;

import java.util.List;

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
        double funTradeOff,
        AnswerHabits habits) {

    private static final AnswerHabits CONSCIENTIOUS = AnswerHabits.CONSCIENTIOUS;

    public static List<LearnerFamily> all() {
        return List.of(
                new LearnerFamily("steady", false, false, 96, 0, 0.2, true, 0, CONSCIENTIOUS),
                new LearnerFamily("forgetful", false, false, 24, 0, 0.2, true, 0, CONSCIENTIOUS),
                new LearnerFamily("power-law", true, true, 24, 0, 0.2, true, 0, CONSCIENTIOUS),
                new LearnerFamily("impatient", true, false, 72, -1.2, 0.2, true, 0, CONSCIENTIOUS),
                new LearnerFamily("guessing", true, false, 72, 0, 0.6, true, 0, CONSCIENTIOUS),
                new LearnerFamily("show-business", true, false, 72, 0, 0.2, true, 0.8, CONSCIENTIOUS),
                new LearnerFamily("no-prerequisites", true, false, 72, 0, 0.2, false, 0, CONSCIENTIOUS),
                new LearnerFamily("misconceived", true, false, 72, 0, 0.2, true, 0, AnswerHabits.misconceived()),
                new LearnerFamily("illusion", true, false, 72, 0, 0.2, true, 0, AnswerHabits.illusion()),
                new LearnerFamily("crammer", true, false, 72, 0, 0.2, true, 0, AnswerHabits.crammer()),
                new LearnerFamily("guesser", true, false, 72, 0, 0.2, true, 0, AnswerHabits.guesser()));
    }

    /// Whether her answers and self-reports follow what she knows, as those of all families did at first.
    public boolean isConscientious() {
        return habits.equals(CONSCIENTIOUS);
    }

    static LearnerFamily named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown family " + name));
    }

    /// The share of mastery that is retention after a time.
    double retention(double hours, double halfLife) {
        return powerLaw ? Math.pow(1 + hours / halfLife, -0.7) : Math.pow(2, -hours / halfLife);
    }
}
