package org.tirich.replay.simulator;

import java.util.Arrays;
import java.util.BitSet;

/// The true memory of a learner for each concept: a strength that decays with a half-life since the last practice.
final class ConceptMemory {

    private static final double MAX_HALF_LIFE = 24 * 120;

    /// Recalls within this many hours belong to one sitting.
    private static final double SITTING_HOURS = 1;

    /// A recall multiplies the half-life by at most five.
    private static final double MAX_GROWTH = 4;

    /// A video, or the right answer to what she did not recall, multiplies the half-life by at most 1.6.
    private static final double MAX_PASSIVE_GROWTH = 0.6;

    /// Who gains less than this from a video keeps it less long.
    private static final double LITTLE = 0.02;

    private final LearnerFamily family;
    private final LearningEffects effects;
    private final double[] strength;
    private final double[] halfLife;
    private final double[] practised;
    private final double[] recalled;
    private final int[] recallsInSitting;
    private final BitSet met;

    ConceptMemory(LearnerFamily family, LearningEffects effects, int concepts) {
        this.family = family;
        this.effects = effects;
        this.strength = new double[concepts];
        this.halfLife = new double[concepts];
        this.practised = new double[concepts];
        this.recalled = new double[concepts];
        this.recallsInSitting = new int[concepts];
        this.met = new BitSet(concepts);
        Arrays.fill(recalled, Double.NEGATIVE_INFINITY);
    }

    /// @param known whether she was taught the concept before
    void set(int concept, double initialStrength, double initialHalfLife, boolean known) {
        strength[concept] = initialStrength;
        halfLife[concept] = initialHalfLife;
        met.set(concept, known);
    }

    double mastery(int concept, double hour) {
        return strength[concept] * retention(concept, hour);
    }

    double halfLife(int concept) {
        return halfLife[concept];
    }

    private double retention(int concept, double hour) {
        return family.retention(Math.max(0, hour - practised[concept]), halfLife[concept]);
    }

    /// Raises mastery after a video. The first video of a concept leaves its half-life as the family has it; a later
    /// one lengthens it as far as the concept was forgotten.
    void study(int concept, double gained, double hour) {
        var now = mastery(concept, hour);
        var forgotten = met.get(concept) ? effects.spaced() * (1 - retention(concept, hour)) / 2 : 0;
        var growth = Math.max(effects.massedStudy(), Math.min(MAX_PASSIVE_GROWTH, forgotten));
        grow(concept, gained > LITTLE ? growth : growth / 3);
        restore(concept, now + gained, hour);
    }

    /// Changes the memory after an answer with feedback.
    ///
    /// @param remembered whether she answered from memory
    /// @param taught the increase of mastery from the feedback
    void recall(int concept, boolean remembered, double taught, double hour) {
        var now = mastery(concept, hour);
        recallsInSitting[concept] = hour - recalled[concept] < SITTING_HOURS ? recallsInSitting[concept] + 1 : 1;
        recalled[concept] = hour;
        var forgotten = effects.spaced() * (1 - retention(concept, hour));
        var growth = Math.min(MAX_GROWTH, Math.max(forgotten, effects.massed() / recallsInSitting[concept]));
        grow(concept, remembered ? growth : Math.min(MAX_PASSIVE_GROWTH, forgotten / 2));
        restore(concept, now + taught, hour);
    }

    private void grow(int concept, double share) {
        halfLife[concept] = Math.min(MAX_HALF_LIFE, halfLife[concept] * (1 + share));
    }

    private void restore(int concept, double mastery, double hour) {
        strength[concept] = Math.min(1, mastery);
        practised[concept] = hour;
        met.set(concept);
    }
}
