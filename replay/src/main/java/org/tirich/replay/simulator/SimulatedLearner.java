package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// A learner of the model: what she really knows, which no policy sees.
final class SimulatedLearner {

    private static final double RATE = 0.55;
    private static final int SKIPPED_BELOW = 15;

    final int id;
    final List<String> languages;
    private final LearnerFamily family;
    private final World world;
    private final SplittableRandom random;
    private final double[] interests;
    private final double[] strength;
    private final double[] halfLife;
    private final double[] practised;

    SimulatedLearner(int id, List<String> languages, World world, SplittableRandom random) {
        this.id = id;
        this.languages = List.copyOf(languages);
        this.world = world;
        this.family = world.family();
        this.random = random;
        this.interests = random.doubles(World.SUBJECTS, -1, 1).toArray();
        this.strength = new double[World.CONCEPTS];
        this.halfLife = new double[World.CONCEPTS];
        this.practised = new double[World.CONCEPTS];
        var level = random.nextDouble(0.05, 0.45);
        for (int concept = 0; concept < World.CONCEPTS; concept++) {
            var known = concept % World.CONCEPTS_A_SUBJECT < level * World.CONCEPTS_A_SUBJECT;
            strength[concept] = known ? random.nextDouble(0.6, 0.95) : random.nextDouble(0, 0.15);
            halfLife[concept] = known ? 24 * 60 : family.halfLifeHours();
        }
    }

    /// What came of a showing.
    ///
    /// @param share watched, from 0 to 1
    /// @param answer null when the question was not answered
    /// @param word null when she said nothing; true for "got it"
    record Showing(
            double share,
            boolean skipped,
            @org.jspecify.annotations.Nullable Boolean answer,
            @org.jspecify.annotations.Nullable Boolean word) {}

    double mastery(int concept, double hour) {
        return strength[concept] * family.left(Math.max(0, hour - practised[concept]), halfLife[concept]);
    }

    /// What all her concepts come to.
    double mastery(double hour) {
        var sum = 0.0;
        for (int concept = 0; concept < World.CONCEPTS; concept++) {
            sum += mastery(concept, hour);
        }
        return sum;
    }

    double readiness(int concept, double hour) {
        var least = 1.0;
        if (family.prerequisites()) {
            for (var needed : world.needed(concept)) {
                least = Math.min(least, mastery(needed, hour));
            }
        }
        return least;
    }

    double interest(int subject) {
        return interests[subject];
    }

    /// What watching it to the end would add to her strength.
    double gain(SimulatedVideo clip, double hour) {
        return RATE * clip.teaching() * readiness(clip.concept(), hour) * (1 - mastery(clip.concept(), hour));
    }

    private double follows(SimulatedVideo clip, double hour) {
        var known = mastery(clip.concept(), hour);
        var logit = family.patience()
                + 1.6 * clip.fun()
                + 1.2 * interests[clip.subject()]
                + 2 * (readiness(clip.concept(), hour) - 0.5)
                - (known > 0.9 ? 1.5 : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    /// Watches a lesson; she learns from it, and says and answers what she does.
    Showing watch(SimulatedVideo clip, double hour) {
        var share = random.nextDouble() < follows(clip, hour) ? 1 : random.nextInt(3, 65) / 100.0;
        var concept = clip.concept();
        if (share >= 0.75) {
            var now = mastery(concept, hour);
            var gained = gain(clip, hour);
            halfLife[concept] = Math.min(24 * 120, halfLife[concept] * (gained > 0.02 ? 1.6 : 1.2));
            strength[concept] = Math.min(1, now + gained);
            practised[concept] = hour;
        }
        var after = mastery(concept, hour);
        var answers = share >= 0.75 && random.nextDouble() < 0.35;
        var right = random.nextDouble() < family.guess() + (1 - family.guess()) * after;
        if (answers && right) {
            halfLife[concept] = Math.min(24 * 120, halfLife[concept] * 1.3);
        }
        var speaks = share >= 0.75 && random.nextDouble() < 0.15;
        return new Showing(share, share * 100 < SKIPPED_BELOW, answers ? right : null, speaks ? after > 0.5 : null);
    }
}
