package org.tirich.replay.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.replay.SyntheticLogs;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Label;
import org.tirich.replay.protocol.LogSplit;

class PrequentialEvaluationTest {

    private static final int USERS = 50;
    private static final int ITEMS = 20;

    @Test
    void learnsWhichItemsAreWatchedForLong() {
        var split = split(planted(6000, item -> item % 2 == 0));

        var found = result(split);

        assertThat(found.online().auc()).isGreaterThan(0.85);
        assertThat(found.online().calibrationError()).isLessThan(0.1);
    }

    @Test
    void onlineLearningGainsFromAShift() {
        var log = new ArrayList<>(planted(3000, item -> item % 2 == 0));
        planted(3000, item -> item % 2 == 1).forEach(each -> log.add(onDay(each, 5)));

        var found = result(split(log));

        assertThat(found.frozen().auc()).isLessThan(0.4);
        assertThat(found.gain().low()).isGreaterThan(0.2);
    }

    @Test
    void findsNoSignalInNoise() {
        var random = new SplittableRandom(5);
        var log = planted(6000, _ -> true).stream()
                .map(each -> SyntheticLogs.impression(
                        each.user(),
                        each.item(),
                        (int) (each.exposure().day().toEpochDay()
                                - SyntheticLogs.day(0).toEpochDay()),
                        random.nextBoolean()))
                .toList();

        assertThat(result(split(log)).online().auc()).isBetween(0.45, 0.55);
    }

    @Test
    void predictsEachImpressionBeforeLearningAndFreezesAtTheTest() {
        var calls = new ArrayList<String>();
        var spy = new PredictorFactory("spy", _ -> new OutcomePredictor() {
            @Override
            public double predict(Exposure exposure, Label label) {
                if (label == Label.LIKE) {
                    calls.add("predict " + exposure.item());
                }
                return 0.5;
            }

            @Override
            public void learn(Impression impression) {
                calls.add("learn " + impression.item());
            }
        });
        var log = List.of(
                SyntheticLogs.liked(0, 0, 0),
                SyntheticLogs.liked(0, 1, 1),
                SyntheticLogs.liked(1, 2, 5),
                SyntheticLogs.liked(1, 3, 6));

        PrequentialEvaluation.on(split(log), spy);

        var online = List.of("learn 0", "learn 1", "predict 2", "learn 2", "predict 3", "learn 3");
        var frozen = List.of("learn 0", "learn 1", "predict 2", "predict 3");
        assertThat(calls)
                .isEqualTo(Stream.of(online, frozen).flatMap(List::stream).toList());
    }

    @Test
    void saysNothingOfOutcomesThatTheLogDoesNotTell() {
        var whole = SyntheticLogs.dataset(USERS, ITEMS, planted(100, _ -> true));
        var partial = new Dataset(
                whole.name(),
                whole.userIds(),
                whole.items(),
                whole.histories(),
                whole.impressions(),
                List.of(),
                Set.of(Label.LONG_WATCH));

        var found = PrequentialEvaluation.on(
                LogSplit.byDay(partial, SyntheticLogs.day(3), SyntheticLogs.day(4)), FtrlPredictor.factory());

        assertThat(found).extracting(PrequentialEvaluation::label).containsExactly(Label.LONG_WATCH);
    }

    private interface Rule {
        boolean likely(int item);
    }

    /// Six days of impressions: items that the rule accepts are watched for long with probability 0.9, others with 0.1.
    private static List<Impression> planted(int size, Rule rule) {
        var random = new SplittableRandom(7);
        var log = new ArrayList<Impression>();
        for (int number = 0; number < size; number++) {
            int item = random.nextInt(ITEMS);
            boolean longWatch = random.nextDouble() < (rule.likely(item) ? 0.9 : 0.1);
            log.add(SyntheticLogs.impression(random.nextInt(USERS), item, number * 6 / size, longWatch));
        }
        return log;
    }

    private static Impression onDay(Impression each, int day) {
        return SyntheticLogs.impression(
                each.user(), each.item(), day + 1, each.outcome().longWatch());
    }

    private static LogSplit split(List<Impression> log) {
        return LogSplit.byDay(SyntheticLogs.dataset(USERS, ITEMS, log), SyntheticLogs.day(3), SyntheticLogs.day(5));
    }

    private static PrequentialEvaluation result(LogSplit split) {
        return PrequentialEvaluation.on(split, FtrlPredictor.factory()).stream()
                .filter(each -> each.label() == Label.LONG_WATCH)
                .findFirst()
                .orElseThrow();
    }
}
