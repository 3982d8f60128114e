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
import org.tirich.ranking.state.RankingParameters;

/// Invalid or implausible events are counted and do not change what is learned.
class InvalidEventsTest {

    @Test
    void countsAndIgnoresEventsOfUnknownVideos() {
        var viewers = new SimulatedViewers(1, 50, 5);
        var ranker = viewers.ranker();
        viewers.events(1_000).forEach(ranker::apply);
        var counters = ranker.counters();

        for (long unknown = 1_000; unknown < 1_500; unknown++) {
            ranker.apply(new Event.Watched(unknown, unknown, 1, SimulatedViewers.NOON));
        }

        assertThat(ranker.counters().unknownVideo()).isEqualTo(500);
        assertThat(ranker.counters().videos()).isEqualTo(counters.videos());
        assertThat(ranker.counters().viewers()).isEqualTo(counters.viewers());
        assertThat(ranker.counters().applied()).isEqualTo(counters.applied());
    }

    @Test
    void learnsAboutTheViewerFromEventsOfAWithdrawnVideo() {
        var ranker = new SimulatedViewers(1, 50, 5).ranker();
        ranker.remove(7);

        ranker.apply(new Event.Shown(1, 7, SimulatedViewers.NOON));
        ranker.apply(new Event.Watched(1, 7, 1, SimulatedViewers.NOON));
        ranker.apply(new Event.Saved(2, 7, SimulatedViewers.NOON));

        assertThat(ranker.rank(SimulatedViewers.request(3, SimulatedViewers.NOON.plusSeconds(60), 1)))
                .isNotEmpty()
                .noneMatch(ranked -> ranked.video() == 7);
        assertThat(ranker.knowledgeEstimates(1, SimulatedViewers.NOON)).isNotEmpty();
    }

    @Test
    void limitsTheEventsOfAViewerPerMinute() {
        var ranker = new SimulatedViewers(1, 50, 5).ranker();
        for (int n = 0; n < 10_000; n++) {
            ranker.apply(new Event.Shown(1, n % 50, SimulatedViewers.NOON));
        }

        assertThat(ranker.counters().applied()).isEqualTo(RankingParameters.MAX_EVENTS_PER_MINUTE);
        assertThat(ranker.counters().rateLimited()).isEqualTo(10_000 - RankingParameters.MAX_EVENTS_PER_MINUTE);
        ranker.apply(new Event.Shown(1, 1, SimulatedViewers.NOON.plus(Duration.ofMinutes(1))));
        assertThat(ranker.counters().applied()).isEqualTo(RankingParameters.MAX_EVENTS_PER_MINUTE + 1);
    }

    @Test
    void watchedVideosRestAlsoAboveTheLimit() {
        var ranker = new SimulatedViewers(1, 400, 5).ranker();
        for (int video = 0; video < 400; video++) {
            ranker.apply(new Event.Watched(1, video, 1, SimulatedViewers.NOON));
        }

        assertThat(ranker.counters().rateLimited()).isPositive();
        assertThat(ranker.rank(SimulatedViewers.request(1, SimulatedViewers.NOON.plusSeconds(1), 10)))
                .isEmpty();
    }

    /// A thousand new viewers who complete one video raise it less than a hundred known ones do.
    @Test
    void newViewersWeighLessThanKnownOnes() {
        var ranker = new SimulatedViewers(1, 50, 5).ranker();
        var at = SimulatedViewers.NOON;
        for (int viewer = 0; viewer < 100; viewer++) {
            for (int n = 0; n < 12; n++) {
                ranker.apply(new Event.Shown(viewer, 10 + n, at.plus(Duration.ofMinutes(20L * n))));
                ranker.apply(new Event.Watched(viewer, 10 + n, 0.2, at.plus(Duration.ofMinutes(20L * n + 1))));
            }
        }
        var later = at.plus(Duration.ofHours(5));
        for (int newViewer = 10_000; newViewer < 11_000; newViewer++) {
            ranker.apply(new Event.Watched(newViewer, 1, 1, later));
        }
        for (int viewer = 0; viewer < 100; viewer++) {
            ranker.apply(new Event.Watched(viewer, 2, 1, later));
        }

        assertThat(ranker.quality(1)).isLessThan(ranker.quality(2));
    }

    @Test
    void survivesEventsOutOfOrderTwiceOrWithExtremeValues() {
        var viewers = new SimulatedViewers(9, 100, 20);
        var events = new ArrayList<Event>(viewers.events(5_000));
        events.addAll(events.subList(0, 1_000));
        Collections.shuffle(events, new Random(9));
        events.add(new Event.Watched(1, 1, 1, SimulatedViewers.NOON.minus(Duration.ofDays(20_000))));
        events.add(new Event.Watched(1, 1, 1, SimulatedViewers.NOON.plus(Duration.ofDays(20_000))));
        events.add(new Event.Watched(1, 2, Double.NaN, SimulatedViewers.NOON));
        events.add(new Event.Watched(1, 2, -5, SimulatedViewers.NOON));
        events.add(new Event.Watched(1, 2, 1e9, SimulatedViewers.NOON));
        events.add(new Event.KnowledgeCorrected(1, "O-1", OptionalDouble.of(7), SimulatedViewers.NOON));
        var ranker = viewers.ranker();
        events.forEach(ranker::apply);

        for (var viewer : List.of(1L, 2L, 99L)) {
            var page = ranker.rank(
                    SimulatedViewers.request(viewer, SimulatedViewers.NOON.plus(Duration.ofDays(1)), viewer));
            assertThat(page).hasSize(10).allMatch(ranked -> Double.isFinite(ranked.score()));
        }
        assertThat(LongStream.range(0, 100).mapToObj(ranker::quality))
                .allMatch(quality -> quality != null && quality >= 0 && quality <= 1);
    }

    @Test
    void aLearnerReadsCorrectsAndDeletesAnEstimate() {
        var ranker = new SimulatedViewers(1, 50, 5).ranker();
        for (int n = 0; n < 6; n++) {
            ranker.apply(new Event.Answered(1, 4, n < 2, SimulatedViewers.NOON.plus(Duration.ofHours(n))));
        }
        var at = SimulatedViewers.NOON.plus(Duration.ofHours(6));
        var before = ranker.knowledgeEstimates(1, at).getFirst();
        assertThat(before.concept()).isEqualTo("O-4");
        assertThat(before.unclear()).isTrue();

        ranker.apply(new Event.KnowledgeCorrected(1, "O-4", OptionalDouble.of(0.9), at));
        assertThat(ranker.knowledgeEstimates(1, at).getFirst().mastery()).isEqualTo(0.9, within(0.01));
        assertThat(ranker.knowledgeEstimates(1, at).getFirst().unclear()).isFalse();
        assertThat(ranker.knowledgeEstimates(1, at.plus(Duration.ofDays(60)))
                        .getFirst()
                        .mastery())
                .isLessThan(0.5);

        ranker.apply(new Event.KnowledgeCorrected(1, "O-4", OptionalDouble.of(Double.NaN), at));
        ranker.apply(new Event.KnowledgeCorrected(1, "never taught", OptionalDouble.of(0.5), at));
        assertThat(ranker.counters().refusedCorrections()).isEqualTo(2);
        assertThat(ranker.knowledgeEstimates(1, at)).hasSize(1);

        ranker.apply(new Event.KnowledgeCorrected(1, "O-4", OptionalDouble.empty(), at));
        assertThat(ranker.knowledgeEstimates(1, at)).isEmpty();
    }

    @Test
    void theNextOutcomeHasMasteredPrerequisites() {
        var ranker = new Ranker();
        for (int n = 0; n < 30; n++) {
            ranker.put(new Video(
                    n, n, "ur", "physics", 8, List.of("C-" + n % 3), SimulatedViewers.NOON, Duration.ofMinutes(1)));
        }
        ranker.setPrerequisites("C-1", List.of("C-0"));
        ranker.setPrerequisites("C-2", List.of("C-1"));
        for (int n = 0; n < 8; n++) {
            ranker.apply(new Event.Answered(1, 0, true, SimulatedViewers.NOON.plus(Duration.ofHours(n))));
        }

        var page = ranker.rank(SimulatedViewers.request(1, SimulatedViewers.NOON.plus(Duration.ofHours(11)), 1));

        assertThat(page.stream().filter(ranked -> ranked.reason() == RankedVideo.Reason.NEXT_OUTCOME))
                .isNotEmpty()
                .allMatch(ranked -> ranked.video() % 3 == 1);
    }
}
