package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What should not come but does: it is counted, and teaches the engine nothing.
class BadInputTest {

    @Test
    void anEventOfALessonThatNobodyPutIsCountedAndIgnored() {
        var street = new Street(1, 50, 5);
        var ranker = street.ranker();
        street.events(1_000).forEach(ranker::apply);
        var tally = ranker.tally();

        for (long unknown = 1_000; unknown < 1_500; unknown++) {
            ranker.apply(new Event.Watched(unknown, unknown, 1, Street.NOON));
        }

        assertThat(ranker.tally().unknownVideo()).isEqualTo(500);
        assertThat(ranker.tally().videos()).isEqualTo(tally.videos());
        assertThat(ranker.tally().viewers()).isEqualTo(tally.viewers());
        assertThat(ranker.tally().applied()).isEqualTo(tally.applied());
    }

    @Test
    void anEventOfALessonThatWasTakenDownTeachesOfTheViewerAndBringsItBackToNobody() {
        var ranker = new Street(1, 50, 5).ranker();
        ranker.remove(7);

        ranker.apply(new Event.Shown(1, 7, Street.NOON));
        ranker.apply(new Event.Watched(1, 7, 1, Street.NOON));
        ranker.apply(new Event.Saved(2, 7, Street.NOON));

        assertThat(ranker.rank(Street.request(3, Street.NOON.plusSeconds(60), 1)))
                .isNotEmpty()
                .noneMatch(choice -> choice.video() == 7);
        assertThat(ranker.beliefs(1, Street.NOON)).isNotEmpty();
    }

    @Test
    void tenThousandEventsOfOneViewerInASecondCountAsNoMoreThanAPersonCanDo() {
        var ranker = new Street(1, 50, 5).ranker();
        for (int n = 0; n < 10_000; n++) {
            ranker.apply(new Event.Shown(1, n % 50, Street.NOON));
        }

        assertThat(ranker.tally().applied()).isEqualTo(Limits.EVENTS_A_MINUTE);
        assertThat(ranker.tally().tooOften()).isEqualTo(10_000 - Limits.EVENTS_A_MINUTE);
        ranker.apply(new Event.Shown(1, 1, Street.NOON.plus(Duration.ofMinutes(1))));
        assertThat(ranker.tally().applied()).isEqualTo(Limits.EVENTS_A_MINUTE + 1);
    }

    /// A thousand made-up viewers who each finish one lesson move it less than a hundred known ones do.
    @Test
    void strangersMoveALessonLessThanThoseWhoAreKnown() {
        var ranker = new Street(1, 50, 5).ranker();
        var at = Street.NOON;
        for (int viewer = 0; viewer < 100; viewer++) {
            for (int n = 0; n < 12; n++) {
                ranker.apply(new Event.Shown(viewer, 10 + n, at.plus(Duration.ofMinutes(20L * n))));
                ranker.apply(new Event.Watched(viewer, 10 + n, 0.2, at.plus(Duration.ofMinutes(20L * n + 1))));
            }
        }
        var later = at.plus(Duration.ofHours(5));
        for (int stranger = 10_000; stranger < 11_000; stranger++) {
            ranker.apply(new Event.Watched(stranger, 1, 1, later));
        }
        for (int viewer = 0; viewer < 100; viewer++) {
            ranker.apply(new Event.Watched(viewer, 2, 1, later));
        }

        assertThat(ranker.quality(1)).isLessThan(ranker.quality(2));
    }

    @Test
    void whatComesOutOfOrderTwiceOrFromOtherTimesBreaksNothing() {
        var street = new Street(9, 100, 20);
        var events = new ArrayList<Event>(street.events(5_000));
        events.addAll(events.subList(0, 1_000));
        Collections.shuffle(events, new Random(9));
        events.add(new Event.Watched(1, 1, 1, Street.NOON.minus(Duration.ofDays(20_000))));
        events.add(new Event.Watched(1, 1, 1, Street.NOON.plus(Duration.ofDays(20_000))));
        events.add(new Event.Watched(1, 2, Double.NaN, Street.NOON));
        events.add(new Event.Watched(1, 2, -5, Street.NOON));
        events.add(new Event.Watched(1, 2, 1e9, Street.NOON));
        events.add(new Event.Corrected(1, "O-1", OptionalDouble.of(7), Street.NOON));
        var ranker = street.ranker();
        events.forEach(ranker::apply);

        for (var viewer : List.of(1L, 2L, 99L)) {
            var page = ranker.rank(Street.request(viewer, Street.NOON.plus(Duration.ofDays(1)), viewer));
            assertThat(page).hasSize(10).allMatch(choice -> Double.isFinite(choice.score()));
        }
        assertThat(LongStream.range(0, 100).mapToObj(ranker::quality))
                .allMatch(quality -> quality != null && quality >= 0 && quality <= 1);
    }

    @Test
    void aLearnerSeesCorrectsAndForgetsWhatIsBelievedOfHer() {
        var ranker = new Street(1, 50, 5).ranker();
        for (int n = 0; n < 6; n++) {
            ranker.apply(new Event.Answered(1, 4, n < 2, Street.NOON.plus(Duration.ofHours(n))));
        }
        var at = Street.NOON.plus(Duration.ofHours(6));
        var before = ranker.beliefs(1, at).getFirst();
        assertThat(before.concept()).isEqualTo("O-4");
        assertThat(before.unclear()).isTrue();

        ranker.apply(new Event.Corrected(1, "O-4", OptionalDouble.of(0.9), at));
        assertThat(ranker.beliefs(1, at).getFirst().mastery()).isEqualTo(0.9, within(0.01));
        assertThat(ranker.beliefs(1, at).getFirst().unclear()).isFalse();
        assertThat(ranker.beliefs(1, at.plus(Duration.ofDays(60))).getFirst().mastery())
                .isLessThan(0.5);

        ranker.apply(new Event.Corrected(1, "O-4", OptionalDouble.of(Double.NaN), at));
        ranker.apply(new Event.Corrected(1, "never taught", OptionalDouble.of(0.5), at));
        assertThat(ranker.tally().refusedCorrections()).isEqualTo(2);
        assertThat(ranker.beliefs(1, at)).hasSize(1);

        ranker.apply(new Event.Corrected(1, "O-4", OptionalDouble.empty(), at));
        assertThat(ranker.beliefs(1, at)).isEmpty();
    }

    @Test
    void whatIsTaughtNextNeedsWhatComesBefore() {
        var ranker = new Ranker();
        for (int n = 0; n < 30; n++) {
            ranker.put(new Video(n, n, "ur", "physics", 8, List.of("C-" + n % 3), Street.NOON, Duration.ofMinutes(1)));
        }
        ranker.require("C-1", List.of("C-0"));
        ranker.require("C-2", List.of("C-1"));
        for (int n = 0; n < 8; n++) {
            ranker.apply(new Event.Answered(1, 0, true, Street.NOON.plus(Duration.ofHours(n))));
        }

        var page = ranker.rank(Street.request(1, Street.NOON.plus(Duration.ofHours(11)), 1));

        assertThat(page.stream().filter(choice -> choice.reason() == Choice.Reason.AFTER))
                .isNotEmpty()
                .allMatch(choice -> choice.video() % 3 == 1);
    }
}
