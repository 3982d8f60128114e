package org.tirich.replay.simulator;

import java.util.BitSet;

/// The concepts of which a learner holds a wrong model. She answers by it, learns less, and is sure of herself, until a
/// refutation, a disclosed answer or the evidence of a video corrects it.
final class Misconceptions {

    /// The probability that she answers by a wrong model that she holds.
    static final double ANSWERS_BY_IT = 0.85;

    /// The factor of what she learns while she holds it.
    static final double INTERFERENCE = 0.5;

    /// The probability that she says "got it" while she holds it.
    static final double SURE = 0.8;

    /// The mean teaching quality of videos.
    private static final double MEAN_TEACHING = 0.55;

    private final BitSet held = new BitSet();
    private final LearningEffects effects;
    private final KeyedDraws draws;

    Misconceptions(LearningEffects effects, KeyedDraws draws) {
        this.effects = effects;
        this.draws = draws;
    }

    /// @param share the probability that she holds one of a concept
    void acquire(int concept, double share) {
        if (draws.next(KeyedDraws.Purpose.MISCONCEPTION, concept) < share) {
            held.set(concept);
        }
    }

    boolean holds(int concept) {
        return held.get(concept);
    }

    /// Whether she answers by it now.
    boolean misleads(int concept) {
        return holds(concept) && draws.next(KeyedDraws.Purpose.MISLED, concept) < ANSWERS_BY_IT;
    }

    int count() {
        return held.cardinality();
    }

    double interference(int concept) {
        return holds(concept) ? INTERFERENCE : 1;
    }

    /// Feedback on a wrong answer.
    ///
    /// @param refuted whether it says what speaks against the answer
    void contradict(int concept, boolean refuted) {
        correct(concept, KeyedDraws.Purpose.CORRECTION, refuted ? effects.refutation() : effects.disclosure());
    }

    /// Evidence from a video.
    void confront(int concept, double teaching, boolean predicted) {
        correct(
                concept,
                KeyedDraws.Purpose.EVIDENCE,
                effects.evidence() * teaching / MEAN_TEACHING * (predicted ? 2 : 1));
    }

    private void correct(int concept, KeyedDraws.Purpose purpose, double probability) {
        if (holds(concept) && draws.next(purpose, concept) < probability) {
            held.clear(concept);
        }
    }
}
