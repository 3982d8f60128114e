package org.tirich.replay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tirich.replay.Logs;
import org.tirich.replay.data.Engagement;
import org.tirich.replay.data.History;
import org.tirich.replay.data.Impression;

class SplitTest {

    private static final List<Impression> LOG =
            List.of(Logs.liked(0, 0, 0), Logs.liked(1, 1, 3), Logs.liked(0, 2, 4), Logs.liked(1, 3, 5));

    @Test
    void dividesByTheDay() {
        var split = Split.byDay(Logs.dataset(2, 4, LOG), Logs.day(3), Logs.day(4));

        assertThat(split.fit()).containsExactly(LOG.get(0));
        assertThat(split.validation()).containsExactly(LOG.get(1));
        assertThat(split.test()).containsExactly(LOG.get(2), LOG.get(3));
        assertThat(split.beforeTest()).containsExactly(LOG.get(0), LOG.get(1));
    }

    @Test
    void testsOnTheLaterFileWhenThereIsOne() {
        var later = List.of(Logs.liked(0, 1, 9));
        var dataset = Logs.dataset(2, 4, List.of(History.NONE, History.NONE), LOG, later);

        var split = Split.byDay(dataset, Logs.day(3), Logs.day(4));

        assertThat(split.fit()).containsExactly(LOG.get(0));
        assertThat(split.validation()).containsExactly(LOG.get(1), LOG.get(2), LOG.get(3));
        assertThat(split.test()).isEqualTo(later);
        assertThat(split.beforeTest()).isEqualTo(LOG);
    }

    @Test
    void dividesEachUserByItself() {
        var log = new ArrayList<Impression>();
        for (int item = 0; item < 10; item++) {
            log.add(Logs.liked(0, item, item));
        }
        log.add(Logs.liked(1, 0, 20));

        var split = Split.byUser(Logs.dataset(2, 10, log));

        assertThat(split.fit()).extracting(Impression::item).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(split.validation()).extracting(Impression::item).containsExactly(7);
        assertThat(split.test()).extracting(Impression::item).containsExactly(8, 9, 0);
    }

    @Test
    void seesHistoriesAndImpressionsButNotOlderPositives() {
        var history = new History(List.of(new Engagement(0, true, 5), new Engagement(1, false, 5)), List.of(3));
        var log = List.of(Logs.impression(0, 2, 0, false), Logs.liked(0, 4, 1));

        var training = new Training(Logs.dataset(1, 6, List.of(history), log, List.of()), log);

        assertThat(training.seen(0)).containsExactly(true, true, true, false, true, false);
        assertThat(training.positives(0)).containsExactly(0, 4);
        assertThat(training.popularity()).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(training.olderPositives(0)).containsExactly(3);
        assertThat(training.endMillis()).isEqualTo(log.getLast().exposure().timeMillis());
    }

    @Test
    void looksForDistinctItemsThatWereNotMetBefore() {
        var before = List.of(Logs.impression(0, 0, 0, false), Logs.liked(1, 1, 0));
        var period = List.of(
                Logs.liked(0, 0, 2),
                Logs.liked(0, 3, 2),
                Logs.liked(0, 3, 3),
                Logs.impression(0, 2, 3, false),
                Logs.liked(1, 1, 3));

        var truth = Truth.of(new Training(Logs.dataset(2, 4, before), before), period);

        assertThat(truth.relevant()).isEqualTo(Map.of(0, List.of(3)));
        assertThat(truth.positives()).isEqualTo(1);
    }
}
