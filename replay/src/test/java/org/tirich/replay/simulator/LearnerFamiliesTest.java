package org.tirich.replay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each family of learners behaves as it is described.
class LearnerFamiliesTest {

    private static final int LEARNERS = 600;

    /// The last concept of a subject, which nobody knows at the beginning.
    private static final int CONCEPT = World.CONCEPTS_PER_SUBJECT - 1;

    private static final SimulatedVideo VIDEO = new SimulatedVideo(1, 1, "ur", 0, CONCEPT, 0.9, 0, 60, 0);

    @Test
    void answeringDependsOnThePerson() {
        var shares = world("steady").learners().stream()
                .mapToDouble(SimulatedLearner::answering)
                .toArray();

        assertThat(SampleStatistics.mean(shares)).isEqualTo(0.35, within(0.03));
        assertThat(SampleStatistics.percentile(shares, 0.1)).isLessThan(0.2);
        assertThat(SampleStatistics.percentile(shares, 0.9)).isGreaterThan(0.5);
    }

    @Test
    void anInvitationIsAnsweredMoreOftenThanAnOffer() {
        var invited = share(world("steady"), learner -> learner.answersInvitation(1) ? 1 : 0);
        var offered = share(world("steady"), learner -> learner.answersOffer(VIDEO) ? 1 : 0);

        assertThat(invited).isGreaterThan(offered + 0.15);
    }

    @Test
    void aMisconceivedLearnerAnswersByHerWrongModel() {
        var world = world("misconceived");
        var held = world.learners().stream()
                .filter(learner -> learner.misconceptions().holds(CONCEPT))
                .toList();

        assertThat(held.size() / (double) LEARNERS).isEqualTo(0.4, within(0.06));
        assertThat(held)
                .allSatisfy(learner -> assertThat(learner.rightProbability(CONCEPT, 0))
                        .isLessThan(world.family().guess() / 3));
        assertThat(held.stream()
                        .filter(learner -> learner.answer(CONCEPT, true, false, 0))
                        .count())
                .isLessThan(held.size() / 8);
        assertThat(world("steady").learners())
                .allSatisfy(learner ->
                        assertThat(learner.misconceptions().holds(CONCEPT)).isFalse());
    }

    @Test
    void aMisconceptionMakesAVideoTeachLessAndFeelUnderstood() {
        var held = world("misconceived").learners().stream()
                .filter(learner -> learner.misconceptions().holds(CONCEPT))
                .toList();
        var free = world("steady").learners();

        var sure = reports(held.stream(), 0.0);
        assertThat(sure).isGreaterThan(0.6);
        assertThat(reports(free.stream(), 0.0)).isZero();
        assertThat(held.getFirst().misconceptions().interference(CONCEPT)).isLessThan(1);
    }

    @Test
    void aRefutationCorrectsMoreMisconceptionsThanTheRightAnswerAndEvidenceSome() {
        var before = heldAfter(_ -> {});
        var disclosed = heldAfter(learner -> learner.answer(CONCEPT, true, false, 0));
        var refuted = heldAfter(learner -> learner.answer(CONCEPT, true, true, 0));
        var shown = heldAfter(learner -> learner.learn(VIDEO, 0, false, 0));
        var predicted = heldAfter(learner -> learner.learn(VIDEO, 1, false, 0));

        assertThat(refuted).isLessThan(disclosed - 0.1 * before);
        assertThat(disclosed).isLessThan(before);
        assertThat(predicted).isLessThan(shown);
        assertThat(shown).isLessThan(before);
    }

    private static double heldAfter(java.util.function.Consumer<SimulatedLearner> experience) {
        var learners = world("misconceived").learners();
        learners.forEach(experience);
        return learners.stream()
                .filter(learner -> learner.misconceptions().holds(CONCEPT))
                .count();
    }

    @Test
    void anIllusionIsGotItWithoutKnowing() {
        assertThat(reports(world("illusion").learners().stream(), 0.0)).isEqualTo(0.9, within(0.08));
        assertThat(reports(world("steady").learners().stream(), 0.0)).isZero();
    }

    /// The share of "got it" among the reports.
    private static double reports(java.util.stream.Stream<SimulatedLearner> learners, double hour) {
        return learners.flatMap(learner -> IntStream.range(0, 10).mapToObj(_ -> learner.report(VIDEO, hour)))
                .filter(java.util.Objects::nonNull)
                .mapToInt(gotIt -> gotIt ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void aGuesserIsRightByChanceAndLearnsNothingFromAnswers() {
        var world = world("guesser");
        world.learners().forEach(learner -> IntStream.range(0, 6).forEach(_ -> learner.learn(VIDEO, 0, false, 0)));

        var thinks = share(world, learner -> learner.thinks(CONCEPT) ? 1 : 0);
        var before = share(world, learner -> learner.mastery(CONCEPT, 0));
        var right = share(world, learner -> learner.answer(CONCEPT, false, true, 0) ? 1 : 0);

        assertThat(thinks).isEqualTo(0.3, within(0.06));
        assertThat(right).isEqualTo(0.2, within(0.05));
        assertThat(share(world, learner -> learner.mastery(CONCEPT, 0))).isEqualTo(before);
        assertThat(share(world("steady"), learner -> learner.thinks(CONCEPT) ? 1 : 0))
                .isEqualTo(1);
    }

    @Test
    void crammingLengthensAMemoryLessThanSpacedRecall() {
        var family = LearnerFamily.named("crammer");
        var crammed = new ConceptMemory(family, LearningEffects.PUBLISHED, 1);
        var spaced = new ConceptMemory(family, LearningEffects.PUBLISHED, 1);
        for (var memory : java.util.List.of(crammed, spaced)) {
            memory.set(0, 0.5, 72, true);
        }
        for (int n = 1; n <= 4; n++) {
            crammed.recall(0, true, 0, 0.01 * n);
            spaced.recall(0, true, 0, 24.0 * n);
        }

        assertThat(family.habits().repeats()).isEqualTo(4);
        assertThat(spaced.halfLife(0)).isGreaterThan(3 * crammed.halfLife(0));
    }

    private static double share(World world, ToDoubleFunction<SimulatedLearner> value) {
        return world.learners().stream().mapToDouble(value).average().orElseThrow();
    }

    private static World world(String family) {
        return new World(11, LearnerFamily.named(family), 10, LEARNERS, 0, 0);
    }
}
