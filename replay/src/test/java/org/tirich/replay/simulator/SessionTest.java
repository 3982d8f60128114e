package org.tirich.replay.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.replay.simulator.KeyedDraws.Purpose;

/// Every set of features has the same time and the same random numbers, and each switch changes something.
class SessionTest {

    private static final int DAYS = 3;
    private static final double MINUTES = 10;

    static List<LearningFeatures> features() {
        var all = LearningFeatures.ALL;
        return List.of(
                LearningFeatures.NONE,
                all,
                all.withoutPrediction(),
                all.withoutExplanation(),
                all.withoutRuns(),
                all.withDue(Scheduler.NONE),
                all.withoutCalibration(),
                all.withoutPause(),
                LearningFeatures.schedulingAlone(Scheduler.FSRS_6),
                LearningFeatures.schedulingAlone(Scheduler.LEITNER),
                LearningFeatures.schedulingAlone(Scheduler.HALF_LIFE),
                LearningFeatures.schedulingAlone(Scheduler.FSRS_6).withEveryVideoDue());
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyLearnerHasTheSameTimeWithEverySetOfFeatures(LearningFeatures features) {
        for (var family : List.of("steady", "crammer", "guesser")) {
            var run = run(family, features, 0);

            assertThat(run.world().learners())
                    .allSatisfy(learner -> assertThat(run.simulation().spentHours(learner))
                            .isEqualTo(DAYS * MINUTES / 60, within(1e-9)));
        }
    }

    @Test
    void waitingForVideosTakesTime() {
        var run = run("steady", LearningFeatures.NONE, 7);

        assertThat(run.simulation().spentHours(run.world().learners().getFirst()))
                .isEqualTo(DAYS * MINUTES / 60, within(1e-9));
        assertThat(run.shown())
                .isLessThan(run("steady", LearningFeatures.NONE, 0).shown());
    }

    @Test
    void questionsTakeTheirTimeFromVideos() {
        var without = run("illusion", LearningFeatures.NONE, 0).watchedSeconds();

        assertThat(run("illusion", LearningFeatures.ALL, 0).watchedSeconds()).isLessThan(0.85 * without);
        assertThat(run("illusion", LearningFeatures.schedulingAlone(Scheduler.FSRS_6), 0)
                        .watchedSeconds())
                .isLessThan(without);
        assertThat(run("crammer", LearningFeatures.NONE, 0).watchedSeconds()).isLessThan(0.95 * without);
        assertThat(run("guesser", LearningFeatures.ALL, 0).watchedSeconds())
                .isGreaterThan(run("illusion", LearningFeatures.ALL, 0).watchedSeconds());
    }

    @Test
    void anActivityThatDoesNotFitUsesUpTheTimeWithoutEffect() {
        var time = new TimeBudget(5, 10);

        assertThat(time.complete(8)).isTrue();
        assertThat(time.complete(3)).isFalse();
        assertThat(time.isOver()).isTrue();
        assertThat(time.spentSeconds()).isEqualTo(10);
        assertThat(time.hour()).isEqualTo(5 + 10 / 3_600.0);
    }

    @Test
    void withEverythingSwitchedOffTheRunIsTheBaseline() {
        var off = LearningFeatures.ALL
                .withoutPrediction()
                .withoutExplanation()
                .withoutRuns()
                .withDue(Scheduler.NONE)
                .withoutCalibration()
                .withoutPause();

        assertThat(off).isEqualTo(LearningFeatures.NONE);
        assertThat(run("steady", off, 0).right())
                .isEqualTo(run("steady", LearningFeatures.NONE, 0).right());
    }

    @Test
    void eachSwitchChangesTheRun() {
        var rights = features().stream()
                .map(features -> run("illusion", features, 0).right())
                .toList();

        assertThat(rights).doesNotHaveDuplicates();
    }

    @Test
    void aDrawDependsOnItsKeyAndNumberOnly() {
        var one = new KeyedDraws(9);
        var other = new KeyedDraws(9);
        for (int n = 0; n < 100; n++) {
            other.next(Purpose.INVITATION, n);
        }

        var first = one.next(Purpose.ANSWER, 4);
        assertThat(other.next(Purpose.ANSWER, 4)).isEqualTo(first);
        assertThat(one.next(Purpose.ANSWER, 4)).isNotEqualTo(first);
        assertThat(one.next(Purpose.ANSWER, 5)).isNotEqualTo(first);
        assertThat(one.next(Purpose.RECALL, 4)).isNotEqualTo(first);
        assertThat(new KeyedDraws(10).next(Purpose.ANSWER, 4)).isNotEqualTo(first);
    }

    @Test
    void drawsAreUniform() {
        var draws = new KeyedDraws(1);
        var values = java.util.stream.IntStream.range(0, 20_000)
                .mapToDouble(n -> draws.next(Purpose.ANSWER, n % 100))
                .toArray();

        assertThat(SampleStatistics.mean(values)).isEqualTo(0.5, within(0.01));
        assertThat(SampleStatistics.percentile(values, 0.1)).isEqualTo(0.1, within(0.01));
        assertThat(SampleStatistics.deviation(values)).isEqualTo(Math.sqrt(1 / 12.0), within(0.005));
    }

    @Test
    void learnersOfAllArmsAreTheSame() {
        var without = world("misconceived");
        var with = world("misconceived");

        for (int n = 0; n < without.learners().size(); n++) {
            var one = without.learners().get(n);
            var other = with.learners().get(n);
            assertThat(one.expectedRight(0)).isEqualTo(other.expectedRight(0));
            assertThat(one.answering()).isEqualTo(other.answering());
            assertThat(one.misconceptions().count())
                    .isEqualTo(other.misconceptions().count());
        }
    }

    private record Run(World world, Simulation simulation, int shown, double watchedSeconds) {
        double right() {
            return world.learners().stream()
                    .mapToDouble(each -> each.expectedRight(24 * (DAYS + 7)))
                    .sum();
        }
    }

    private static World world(String family) {
        return new World(4, LearnerFamily.named(family), 300, 25, DAYS, 2);
    }

    private static Run run(String family, LearningFeatures features, double loadSeconds) {
        var world = world(family);
        var simulation = new Simulation(
                world, new RankerPolicy(world, true, features.calibration()), features, MINUTES, loadSeconds);
        var shown = new int[1];
        var watchedSeconds = new double[1];
        simulation.addListener((_, video, viewing, _) -> {
            shown[0]++;
            watchedSeconds[0] += viewing.share() * video.seconds();
        });
        for (int day = 0; day < DAYS; day++) {
            simulation.day(day);
        }
        return new Run(world, simulation, shown[0], watchedSeconds[0]);
    }
}
