package org.tirich.replay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The simulator follows its model, and policies differ in it as expected.
class SimulatorTest {

    private static final LearnerFamily STEADY = LearnerFamily.all().getFirst();

    @ParameterizedTest
    @ValueSource(strings = {"chance", "popularity", "engagement", "tirich", "oracle"})
    void equalSeedsGiveEqualRuns(String policy) {
        assertThat(run(policy, 5).mastery(72)).isEqualTo(run(policy, 5).mastery(72));
        assertThat(run(policy, 5).mastery(72)).isNotEqualTo(run(policy, 6).mastery(72));
    }

    @Test
    void everyPolicyHasTheSameWatchTime() {
        var expected = 40 * 3 * 10 / 60.0;
        for (var policy : Simulator.POLICIES) {
            assertThat(run(policy, 5).spentHours()).isEqualTo(expected, within(1e-6));
        }
    }

    @Test
    void theOracleBeatsTheEngineAndTheEngineBeatsChanceAndPopularity() {
        var oracle = run("oracle", 7).mastery(96);
        var chance = run("chance", 7).mastery(96);
        var popular = run("popularity", 7).mastery(96);
        var engine = run("tirich", 7).mastery(96);

        assertThat(oracle).isGreaterThan(engine).isGreaterThan(chance);
        assertThat(engine).isGreaterThan(popular);
    }

    @Test
    void masteryDecaysWithItsHalfLife() {
        assertThat(STEADY.retention(96, 96)).isEqualTo(0.5, within(1e-12));
        assertThat(STEADY.retention(192, 96)).isEqualTo(0.25, within(1e-12));
        var powerLaw = LearnerFamily.named("power-law");
        assertThat(powerLaw.retention(24, 24)).isEqualTo(Math.pow(2, -0.7), within(1e-12));

        var world = world(3);
        var learner = world.learners().getFirst();
        assertThat(learner.mastery(24 * 30)).isLessThan(learner.mastery(0));
    }

    @Test
    void missingPrerequisitesLowerTheGainUnlessTheFamilyIgnoresThem() {
        var strict = world(3);
        var lax = new World(3, LearnerFamily.named("no-prerequisites"), 200, 40, 3, 2);

        var advanced = strict.videos().stream()
                .filter(video -> video.concept() % World.CONCEPTS_PER_SUBJECT == World.CONCEPTS_PER_SUBJECT - 1)
                .findFirst()
                .orElseThrow();
        var learner = strict.learners().getFirst();
        assertThat(learner.gain(advanced, 0))
                .isLessThan(lax.learners().getFirst().gain(lax.video(advanced.id()), 0) / 2);
    }

    @Test
    void aChartIsMarkedSynthetic() {
        assertThat(CurveChart.svg("Title", "days", "gain", Map.of("one", new double[] {1, 2})))
                .contains("SYNTHETIC: simulated learners")
                .contains("<title>Title (SYNTHETIC)</title>")
                .contains(">one</text>");
    }

    @Test
    void percentilesCountMissedVideos() {
        var newVideos = new Simulator.NewVideos(new double[] {3, 1, 2}, 1);

        assertThat(newVideos.percentile(0.5)).isEqualTo(2);
        assertThat(newVideos.percentile(0.95)).isInfinite();
        assertThat(SampleStatistics.mean(new double[] {1, 3})).isEqualTo(2);
        assertThat(SampleStatistics.margin(new double[] {1, 3})).isEqualTo(12.706, within(1e-3));
        assertThat(List.of(
                        LearnerFamily.all().getFirst().heldOut(),
                        LearnerFamily.named("no-prerequisites").heldOut()))
                .containsExactly(false, true);
    }

    private static World world(long seed) {
        return new World(seed, STEADY, 200, 40, 3, 2);
    }

    private static Simulation run(String policy, long seed) {
        var world = world(seed);
        var simulation = new Simulation(world, Simulator.policy(policy, world, seed), LearningFeatures.NONE, 10);
        for (int day = 0; day < 3; day++) {
            simulation.day(day);
        }
        return simulation;
    }
}
