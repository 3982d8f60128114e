package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Feedback changes the order of videos; watch time does not.
class EventApplierTest {

    private static final long SHORT = 1;
    private static final long LONG = 2;

    @Test
    void completionCountsAndNotWatchTime() {
        var ranker = new Ranker();
        ranker.put(video(SHORT));
        ranker.put(video(LONG));
        for (int viewer = 0; viewer < 200; viewer++) {
            ranker.apply(new Event.Shown(viewer, SHORT, SimulatedViewers.NOON));
            ranker.apply(new Event.Shown(viewer, LONG, SimulatedViewers.NOON));
            ranker.apply(new Event.Watched(viewer, SHORT, 1, SimulatedViewers.NOON));
            ranker.apply(new Event.Watched(viewer, LONG, 0.7, SimulatedViewers.NOON));
        }

        assertThat(best(ranker)).isEqualTo(SHORT);
    }

    /// Clients report the watched share every ten seconds.
    @Test
    void anImpressionCountsOnceHoweverOftenItIsReported() {
        var often = new Ranker();
        var once = new Ranker();
        for (var ranker : List.of(often, once)) {
            ranker.put(video(LONG));
            ranker.apply(new Event.Shown(1, LONG, SimulatedViewers.NOON));
        }
        for (int tenth = 1; tenth <= 10; tenth++) {
            often.apply(new Event.Watched(1, LONG, tenth / 10.0, SimulatedViewers.NOON));
            often.apply(new Event.Watched(1, LONG, tenth / 10.0, SimulatedViewers.NOON));
        }
        once.apply(new Event.Watched(1, LONG, 0.8, SimulatedViewers.NOON));
        once.apply(new Event.Watched(1, LONG, 1, SimulatedViewers.NOON));

        assertThat(often.quality(LONG)).isEqualTo(once.quality(LONG)).isGreaterThan(0.5);
    }

    /// A log with the dates only has all ratings of a day in one minute.
    @Test
    void aSittingInOneMinuteIsRememberedWhole() {
        var ranker = new Ranker();
        for (long video = 0; video < 200; video++) {
            ranker.put(video(video));
            ranker.apply(new Event.Shown(2, video, SimulatedViewers.NOON.plus(Duration.ofMinutes(video))));
            ranker.apply(new Event.Watched(2, video, 1, SimulatedViewers.NOON.plus(Duration.ofMinutes(video))));
        }
        for (long video = 0; video < 200; video++) {
            ranker.apply(new Event.Shown(1, video, SimulatedViewers.NOON));
            ranker.apply(new Event.Watched(1, video, 1, SimulatedViewers.NOON));
        }

        var history = ranker.interactions(200, 2).viewers().getFirst();

        assertThat(history.watched()).hasSize(200);
        assertThat(history.completed()).doesNotContain(false);
    }

    @Test
    void aSecondImpressionCountsAgain() {
        var ranker = new Ranker();
        ranker.put(video(LONG));
        ranker.apply(new Event.Shown(1, LONG, SimulatedViewers.NOON));
        ranker.apply(new Event.Watched(1, LONG, 1, SimulatedViewers.NOON));
        var first = ranker.quality(LONG);
        ranker.apply(new Event.Shown(1, LONG, SimulatedViewers.NOON.plus(Duration.ofDays(1))));
        ranker.apply(new Event.Watched(1, LONG, 1, SimulatedViewers.NOON.plus(Duration.ofDays(1))));

        assertThat(ranker.quality(LONG)).isGreaterThan(first);
    }

    @Test
    void anAnswerIsASuccessAndASkipAFailure() {
        var ranker = new Ranker();
        ranker.put(video(SHORT));
        ranker.put(video(LONG));
        for (int viewer = 0; viewer < 200; viewer++) {
            ranker.apply(new Event.Shown(viewer, SHORT, SimulatedViewers.NOON));
            ranker.apply(new Event.Shown(viewer, LONG, SimulatedViewers.NOON));
            ranker.apply(new Event.Answered(viewer, SHORT, true, SimulatedViewers.NOON));
            ranker.apply(new Event.Skipped(viewer, LONG, SimulatedViewers.NOON));
        }

        assertThat(best(ranker)).isEqualTo(SHORT);
    }

    @Test
    void answersRaiseTheEstimateOfConceptsThatWereNotAsked() {
        var ranker = new Ranker();
        var concepts = List.of("forces", "levers", "pulleys", "heat", "light", "sound", "waves", "gears");
        for (int n = 0; n < concepts.size(); n++) {
            ranker.put(new Video(
                    n, n, "ur", "physics", 7, List.of(concepts.get(n)), SimulatedViewers.NOON, Duration.ofSeconds(60)));
        }
        ranker.setPrerequisites("gears", List.of("forces", "levers"));
        long good = 1;
        long poor = 2;
        for (int n : new int[] {0, 2, 3, 4, 5, 6}) {
            var at = SimulatedViewers.NOON.plusSeconds(60L * n);
            for (int question = 0; question < 4; question++) {
                ranker.apply(new Event.Answered(good, n, true, at));
                ranker.apply(new Event.Answered(poor, n, n == 0, at));
            }
        }

        assertThat(reasonFor(ranker, good, 7)).isEqualTo(RankedVideo.Reason.NEXT_OUTCOME);
        assertThat(reasonFor(ranker, poor, 7)).isNotEqualTo(RankedVideo.Reason.NEXT_OUTCOME);
    }

    private static RankedVideo.Reason reasonFor(Ranker ranker, long viewer, long video) {
        return ranker
                .rank(SimulatedViewers.request(viewer, SimulatedViewers.NOON.plus(Duration.ofHours(1)), 1))
                .stream()
                .filter(ranked -> ranked.video() == video)
                .map(RankedVideo::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNewVideoGetsImpressions() {
        var viewers = new SimulatedViewers(31, 400, 50);
        var ranker = viewers.ranker();
        var random = new SplittableRandom(31);
        var impressions = new HashMap<Long, Integer>();

        for (int n = 0; n < 3_000; n++) {
            long viewer = random.nextInt(50);
            var at = SimulatedViewers.NOON.plusSeconds(n * 20L);
            for (var ranked : ranker.rank(SimulatedViewers.request(viewer, at, n))) {
                impressions.merge(ranked.video(), 1, Integer::sum);
                ranker.apply(new Event.Shown(viewer, ranked.video(), at));
                // A few videos are always completed: they must not crowd out the rest.
                ranker.apply(new Event.Watched(viewer, ranked.video(), ranked.video() < 20 ? 1 : 0.4, at));
            }
        }

        assertThat(impressions).hasSize(400);
        assertThat(impressions.values()).allMatch(count -> count >= 20);
    }

    @Test
    void videosThatAreCompletedMoreGetMoreImpressions() {
        var viewers = new SimulatedViewers(32, 300, 60);
        var ranker = viewers.ranker();
        var random = new SplittableRandom(32);
        var good = 0;
        var late = 0;

        for (int n = 0; n < 6_000; n++) {
            long viewer = random.nextInt(60);
            var at = SimulatedViewers.NOON.plus(Duration.ofMinutes(n * 3L));
            for (var ranked : ranker.rank(SimulatedViewers.request(viewer, at, n))) {
                var isGood = ranked.video() % 10 == 0;
                ranker.apply(new Event.Shown(viewer, ranked.video(), at));
                ranker.apply(new Event.Watched(
                        viewer, ranked.video(), random.nextDouble() < (isGood ? 0.9 : 0.3) ? 1 : 0.2, at));
                if (n >= 5_000) {
                    late++;
                    good += isGood ? 1 : 0;
                }
            }
        }

        assertThat(good / (double) late)
                .as("share of the tenth of the videos that is completed most")
                .isGreaterThan(0.2);
    }

    private static Video video(long id) {
        return new Video(
                id,
                id,
                "ur",
                "physics",
                8,
                List.of(),
                SimulatedViewers.NOON.minus(Duration.ofDays(30)),
                Duration.ofMinutes(1));
    }

    private static long best(Ranker ranker) {
        return ranker.rank(SimulatedViewers.request(9_999, SimulatedViewers.NOON, 1))
                .getFirst()
                .video();
    }
}
