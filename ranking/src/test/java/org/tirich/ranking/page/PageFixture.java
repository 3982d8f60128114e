package org.tirich.ranking.page;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.tirich.ranking.Event;
import org.tirich.ranking.learning.EventApplier;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.ranking.state.CandidateIndex;
import org.tirich.ranking.state.RankerState;
import org.tirich.ranking.state.RankingParameters;

/// A learned state with the indexes that a page is made from.
final class PageFixture {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /// Ids of other viewers start here.
    private static final long OTHERS = 1_000_000;

    final RankerState state = new RankerState(1_000_000);
    final CandidateIndex index = new CandidateIndex(state.videos());
    private final EventApplier applier = new EventApplier(state, index, true);
    Neighbourhood neighbourhood = Neighbourhood.EMPTY;

    PageFixture put(TestVideo... videos) {
        for (var each : videos) {
            var video = each.video();
            var row = state.videos().row(video.id());
            state.videos().describe(row, video);
            state.videos().setLive(row, true);
            index.add(row);
        }
        return this;
    }

    PageFixture put(long from, long to, LongFunction<TestVideo> video) {
        LongStream.range(from, to).forEach(id -> put(video.apply(id)));
        return this;
    }

    PageFixture apply(Event... events) {
        for (var event : events) {
            applier.apply(event);
        }
        return this;
    }

    PageFixture watch(long viewer, long video, double share, Instant at) {
        return apply(new Event.Shown(viewer, video, at), new Event.Watched(viewer, video, share, at));
    }

    /// Shows a video to as many viewers as a proven one needs.
    PageFixture prove(long video) {
        for (int n = 0; n < RankingParameters.PROVEN_IMPRESSIONS; n++) {
            apply(new Event.Shown(OTHERS + n, video, NOON.minus(Duration.ofDays(1))));
        }
        return this;
    }

    int row(long video) {
        return state.videos().find(video);
    }

    PageContext context(TestRequest request) {
        return new PageContext(request.request(), state, index, neighbourhood);
    }
}
