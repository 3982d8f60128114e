package org.tirich.replay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tirich.replay.SyntheticLogs;
import org.tirich.replay.data.Engagement;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.UserHistory;

class LogSplitTest {

    private static final List<Impression> LOG = List.of(
            SyntheticLogs.liked(0, 0, 0),
            SyntheticLogs.liked(1, 1, 3),
            SyntheticLogs.liked(0, 2, 4),
            SyntheticLogs.liked(1, 3, 5));

    @Test
    void splitsByDay() {
        var split = LogSplit.byDay(SyntheticLogs.dataset(2, 4, LOG), SyntheticLogs.day(3), SyntheticLogs.day(4));

        assertThat(split.fit()).containsExactly(LOG.get(0));
        assertThat(split.validation()).containsExactly(LOG.get(1));
        assertThat(split.test()).containsExactly(LOG.get(2), LOG.get(3));
        assertThat(split.beforeTest()).containsExactly(LOG.get(0), LOG.get(1));
    }

    @Test
    void testsOnTheLaterFileIfThereIsOne() {
        var later = List.of(SyntheticLogs.liked(0, 1, 9));
        var dataset = SyntheticLogs.dataset(2, 4, List.of(UserHistory.NONE, UserHistory.NONE), LOG, later);

        var split = LogSplit.byDay(dataset, SyntheticLogs.day(3), SyntheticLogs.day(4));

        assertThat(split.fit()).containsExactly(LOG.get(0));
        assertThat(split.validation()).containsExactly(LOG.get(1), LOG.get(2), LOG.get(3));
        assertThat(split.test()).isEqualTo(later);
        assertThat(split.beforeTest()).isEqualTo(LOG);
    }

    @Test
    void splitsEachUser() {
        var log = new ArrayList<Impression>();
        for (int item = 0; item < 10; item++) {
            log.add(SyntheticLogs.liked(0, item, item));
        }
        log.add(SyntheticLogs.liked(1, 0, 20));

        var split = LogSplit.byUser(SyntheticLogs.dataset(2, 10, log));

        assertThat(split.fit()).extracting(Impression::item).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(split.validation()).extracting(Impression::item).containsExactly(7);
        assertThat(split.test()).extracting(Impression::item).containsExactly(8, 9, 0);
    }

    @Test
    void seenItemsComeFromHistoriesAndImpressionsButNotFromOlderPositives() {
        var history = new UserHistory(List.of(new Engagement(0, true, 5), new Engagement(1, false, 5)), List.of(3));
        var log = List.of(SyntheticLogs.impression(0, 2, 0, false), SyntheticLogs.liked(0, 4, 1));

        var training = new TrainingLog(SyntheticLogs.dataset(1, 6, List.of(history), log, List.of()), log);

        assertThat(training.seen(0)).containsExactly(true, true, true, false, true, false);
        assertThat(training.positives(0)).containsExactly(0, 4);
        assertThat(training.popularity()).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(training.olderPositives(0)).containsExactly(3);
        assertThat(training.endMillis()).isEqualTo(log.getLast().exposure().timeMillis());
    }

    @Test
    void relevantItemsAreDistinctAndNew() {
        var before = List.of(SyntheticLogs.impression(0, 0, 0, false), SyntheticLogs.liked(1, 1, 0));
        var period = List.of(
                SyntheticLogs.liked(0, 0, 2),
                SyntheticLogs.liked(0, 3, 2),
                SyntheticLogs.liked(0, 3, 3),
                SyntheticLogs.impression(0, 2, 3, false),
                SyntheticLogs.liked(1, 1, 3));

        var truth = GroundTruth.of(new TrainingLog(SyntheticLogs.dataset(2, 4, before), before), period);

        assertThat(truth.relevant()).isEqualTo(Map.of(0, List.of(3)));
        assertThat(truth.positives()).isEqualTo(1);
    }
}
