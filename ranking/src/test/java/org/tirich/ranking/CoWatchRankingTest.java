package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.neighbour.Neighbourhood;

/// Two groups of viewers, each of which watches videos of its own; the descriptions of the videos do not differ.
class CoWatchRankingTest {

    private static final int VIDEOS = 40;
    private static final int VIEWERS = 60;
    private static final Instant LATER = SimulatedViewers.NOON.plus(Duration.ofDays(40));

    private final Ranker ranker = new Ranker();

    @BeforeEach
    void addEvents() {
        for (int n = 0; n < VIDEOS; n++) {
            ranker.put(new Video(n, n, "ur", "s" + n, 8, List.of(), SimulatedViewers.NOON, Duration.ofMinutes(1)));
        }
        for (int viewer = 0; viewer < VIEWERS; viewer++) {
            for (int n = 0; n < 12; n++) {
                var video = 2 * ((viewer * 7 + n) % (VIDEOS / 2)) + viewer % 2;
                var at = SimulatedViewers.NOON.plus(Duration.ofMinutes(30L * n));
                ranker.apply(new Event.Shown(viewer, video, at));
                ranker.apply(new Event.Watched(viewer, video, 1, at));
            }
        }
        var newcomer = 1_000;
        for (long video : new long[] {0, 2, 4}) {
            ranker.apply(new Event.Watched(newcomer, video, 1, LATER.minus(Duration.ofDays(1))));
        }
    }

    @Test
    void videosOfSimilarViewersAreRecommendedAsSimilar() {
        assertThat(similar()).isNotEmpty().allMatch(video -> video % 2 == 0);
    }

    @Test
    void theNeighbourhoodModelRecommendsTheSameVideosAndDoesNotChangeTheState() {
        var before = ranker.stateHash();

        ranker.setNeighbourhood(Neighbourhood.of(ranker.interactions(VIDEOS, VIEWERS), 1));

        assertThat(similar()).isNotEmpty().allMatch(video -> video % 2 == 0);
        assertThat(ranker.stateHash()).isEqualTo(before);
    }

    @Test
    void aRestrictedPageStartsWithTheVideosOfSimilarViewers() {
        var request = SimulatedViewers.request(1_000, LATER, 1, _ -> true, "ur");

        var page = ranker.rank(request, List.of(11L, 13L, 15L, 10L, 12L, 17L));

        assertThat(page.subList(0, 2).stream().map(RankedVideo::video).collect(Collectors.toSet()))
                .isEqualTo(new HashSet<>(List.of(10L, 12L)));
    }

    private List<Long> similar() {
        return ranker.rank(SimulatedViewers.request(1_000, LATER, 1, _ -> true, "ur")).stream()
                .filter(ranked -> ranked.reason() == Reason.SIMILAR)
                .map(RankedVideo::video)
                .toList();
    }
}
