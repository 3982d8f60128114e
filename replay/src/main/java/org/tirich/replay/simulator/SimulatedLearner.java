package org.tirich.replay.simulator;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tirich.replay.simulator.KeyedDraws.Purpose;

/// A simulated learner with her true knowledge, which policies do not see.
final class SimulatedLearner {

    /// The share of a video from which it teaches and its question may be answered.
    static final double COMPLETED_SHARE = 0.75;

    private static final double LEARNING_RATE = 0.55;
    private static final int SKIPPED_BELOW_PERCENT = 15;
    private static final double REPORTS = 0.15;

    /// The median learner answers a third of the questions that are offered, as all learners did before answering
    /// depended on the person.
    private static final double MEDIAN_ANSWERING_LOGIT = -0.69;

    private static final double ANSWERING_DEVIATION = 0.9;
    private static final double THOUGHTLESSNESS_RANGE = 0.2;

    final int id;
    final List<String> languages;
    private final LearnerFamily family;
    private final World world;
    private final LearningEffects effects;
    private final double[] interests;
    private final KeyedDraws draws;
    private final ConceptMemory memory;
    private final Misconceptions misconceptions;
    private final double answeringLogit;
    private final double thoughtlessness;

    SimulatedLearner(int id, List<String> languages, World world, SplittableRandom random) {
        this.id = id;
        this.languages = List.copyOf(languages);
        this.world = world;
        this.family = world.family();
        this.effects = world.effects();
        this.interests = random.doubles(World.SUBJECTS, -1, 1).toArray();
        this.memory = new ConceptMemory(family, effects, World.CONCEPTS);
        var unknown = new BitSet();
        var level = random.nextDouble(0.05, 0.45);
        for (int concept = 0; concept < World.CONCEPTS; concept++) {
            var known = concept % World.CONCEPTS_PER_SUBJECT < level * World.CONCEPTS_PER_SUBJECT;
            memory.set(
                    concept,
                    known ? random.nextDouble(0.6, 0.95) : random.nextDouble(0, 0.15),
                    known ? 24 * 60 : family.halfLifeHours(),
                    known);
            unknown.set(concept, !known);
        }
        this.draws = new KeyedDraws(random.nextLong());
        this.misconceptions = new Misconceptions(effects, draws);
        unknown.stream()
                .forEach(concept ->
                        misconceptions.acquire(concept, family.habits().misconceptions()));
        this.answeringLogit = MEDIAN_ANSWERING_LOGIT + ANSWERING_DEVIATION * draws.nextGaussian(Purpose.PERSON, 0);
        var mean = family.habits().thoughtlessness();
        this.thoughtlessness = mean == 0 ? 0 : mean + THOUGHTLESSNESS_RANGE * (2 * draws.next(Purpose.PERSON, 1) - 1);
    }

    /// The outcome of an impression.
    ///
    /// @param share watched, from 0 to 1
    /// @param answer whether the answer was correct; null without one
    /// @param selfReport whether she said "got it"; null without a self-report
    record Viewing(
            double share,
            @Nullable Boolean answer,
            @Nullable Boolean selfReport) {

        boolean skipped() {
            return share * 100 < SKIPPED_BELOW_PERCENT;
        }

        boolean completed() {
            return share >= COMPLETED_SHARE;
        }
    }

    double mastery(int concept, double hour) {
        return memory.mastery(concept, hour);
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

    Misconceptions misconceptions() {
        return misconceptions;
    }

    /// The increase of mastery from watching a video to its end.
    double gain(SimulatedVideo video, double hour) {
        return LEARNING_RATE
                * video.teaching()
                * misconceptions.interference(video.concept())
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
        return probability(logit);
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /// The share of a video that she would watch.
    double choosesShare(SimulatedVideo video, double hour) {
        return draws.next(Purpose.COMPLETION, video.id()) < completionProbability(video, hour)
                ? 1
                : (3 + Math.floor(62 * draws.next(Purpose.SHARE, video.id()))) / 100;
    }

    /// Learns from a video that she watched.
    ///
    /// @param predictions the number of its questions that she thought about before
    /// @param paused whether it paused for her to think
    void learn(SimulatedVideo video, int predictions, boolean paused, double hour) {
        var concept = video.concept();
        var factor = (1 + predictions * effects.prediction()) * (paused ? 1 + effects.pause() : 1);
        memory.study(concept, Math.min(1 - mastery(concept, hour), gain(video, hour) * factor), hour);
        misconceptions.confront(concept, video.teaching(), predictions > 0);
    }

    /// The probability that she answers a question that is offered.
    double answering() {
        return probability(answeringLogit);
    }

    /// Whether she answers a question that is offered beside a video.
    boolean answersOffer(SimulatedVideo video) {
        return draws.next(Purpose.OFFER, video.id()) < answering();
    }

    /// Whether she answers a question that takes the screen, and that one press skips.
    ///
    /// @param key of the place where it is asked
    boolean answersInvitation(long key) {
        return draws.next(Purpose.INVITATION, key) < probability(answeringLogit + effects.invitation());
    }

    /// Whether she thinks before she answers.
    boolean thinks(int concept) {
        return draws.next(Purpose.THOUGHT, concept) >= thoughtlessness;
    }

    /// How often she answers the question of a video again at once.
    int repeats() {
        return family.habits().repeats();
    }

    /// The probability that she answers an unseen item right if she thinks about it.
    double rightProbability(int concept, double hour) {
        var right = family.guess() + (1 - family.guess()) * mastery(concept, hour);
        return misconceptions.holds(concept) ? (1 - Misconceptions.ANSWERS_BY_IT) * right : right;
    }

    /// Answers an unseen item, reads the feedback and learns from both, if she thinks.
    ///
    /// @param explained whether the feedback explains the right answer and refutes the wrong one
    /// @return whether it is right
    boolean answer(int concept, boolean thinking, boolean explained, double hour) {
        var chance = draws.next(Purpose.ANSWER, concept);
        if (!thinking) {
            return chance < family.guess();
        }
        var misled = misconceptions.misleads(concept);
        var remembered = !misled && draws.next(Purpose.RECALL, concept) < mastery(concept, hour);
        var right = remembered || !misled && chance < family.guess();
        var taught = (explained ? effects.explanation() : effects.feedback())
                * misconceptions.interference(concept)
                * readiness(concept, hour)
                * (1 - mastery(concept, hour));
        memory.recall(concept, remembered, taught, hour);
        if (!right) {
            misconceptions.contradict(concept, explained);
        }
        return right;
    }

    /// Answers the same item again, which she knows by now.
    void repeat(int concept, double hour) {
        memory.recall(concept, true, 0, hour);
    }

    /// Whether she says "got it"; null if she says nothing.
    @Nullable
    Boolean report(SimulatedVideo video, double hour) {
        if (draws.next(Purpose.REPORT, video.id()) >= REPORTS) {
            return null;
        }
        var confidence = draws.next(Purpose.CONFIDENCE, video.id());
        if (family.habits().overconfidence() > 0) {
            return confidence < family.habits().overconfidence();
        }
        return misconceptions.holds(video.concept())
                ? confidence < Misconceptions.SURE
                : mastery(video.concept(), hour) > 0.5;
    }

    /// The expected number of unseen items that she answers right, of one for each concept.
    double expectedRight(double hour) {
        var sum = 0.0;
        for (int concept = 0; concept < World.CONCEPTS; concept++) {
            sum += rightProbability(concept, hour);
        }
        return sum;
    }
}
