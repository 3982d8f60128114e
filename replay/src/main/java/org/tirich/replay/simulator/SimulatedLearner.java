package org.tirich.replay.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// A simulated learner with her true knowledge, which policies do not see.
final class SimulatedLearner {

    private static final double LEARNING_RATE = 0.55;
    private static final int SKIPPED_BELOW_PERCENT = 15;

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
            var known = concept % World.CONCEPTS_PER_SUBJECT < level * World.CONCEPTS_PER_SUBJECT;
            strength[concept] = known ? random.nextDouble(0.6, 0.95) : random.nextDouble(0, 0.15);
            halfLife[concept] = known ? 24 * 60 : family.halfLifeHours();
        }
    }

    /// The outcome of an impression.
    ///
    /// @param share watched, from 0 to 1
    /// @param answer whether the answer was correct; null without one
    /// @param selfReport whether she said "got it"; null without a self-report
    record Viewing(
            double share,
            boolean skipped,
            @org.jspecify.annotations.Nullable Boolean answer,
            @org.jspecify.annotations.Nullable Boolean selfReport) {}

    double mastery(int concept, double hour) {
        return strength[concept] * family.retention(Math.max(0, hour - practised[concept]), halfLife[concept]);
    }

    /// The sum over all concepts.
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
            for (var prerequisites : world.prerequisites(concept)) {
                least = Math.min(least, mastery(prerequisites, hour));
            }
        }
        return least;
    }

    double interest(int subject) {
        return interests[subject];
    }

    /// The increase of mastery from watching it to the end.
    double gain(SimulatedVideo video, double hour) {
        return LEARNING_RATE
                * video.teaching()
                * readiness(video.concept(), hour)
                * (1 - mastery(video.concept(), hour));
    }

    private double completionProbability(SimulatedVideo video, double hour) {
        var known = mastery(video.concept(), hour);
        var logit = family.patience()
                + 1.6 * video.fun()
                + 1.2 * interests[video.subject()]
                + 2 * (readiness(video.concept(), hour) - 0.5)
                - (known > 0.9 ? 1.5 : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    /// Watches a video: learns from it, and may answer and report.
    Viewing watch(SimulatedVideo video, double hour) {
        var share = random.nextDouble() < completionProbability(video, hour) ? 1 : random.nextInt(3, 65) / 100.0;
        var concept = video.concept();
        if (share >= 0.75) {
            var now = mastery(concept, hour);
            var gained = gain(video, hour);
            halfLife[concept] = Math.min(24 * 120, halfLife[concept] * (gained > 0.02 ? 1.6 : 1.2));
            strength[concept] = Math.min(1, now + gained);
            practised[concept] = hour;
        }
        var after = mastery(concept, hour);
        var answers = share >= 0.75 && random.nextDouble() < 0.35;
        var correct = random.nextDouble() < family.guess() + (1 - family.guess()) * after;
        if (answers && correct) {
            halfLife[concept] = Math.min(24 * 120, halfLife[concept] * 1.3);
        }
        var reports = share >= 0.75 && random.nextDouble() < 0.15;
        return new Viewing(
                share, share * 100 < SKIPPED_BELOW_PERCENT, answers ? correct : null, reports ? after > 0.5 : null);
    }
}
