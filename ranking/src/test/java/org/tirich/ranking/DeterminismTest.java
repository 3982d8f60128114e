package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    private static final int EVENTS = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20_261_123})
    void equalEventsGiveEqualStatesAndPages(long seed) {
        var one = replay(new SimulatedViewers(seed, 300, 40));
        var other = replay(new SimulatedViewers(seed, 300, 40));

        assertThat(one.stateHash()).isEqualTo(other.stateHash());
        for (int viewer = 0; viewer < 40; viewer++) {
            assertThat(page(one, viewer, seed)).hasSize(10).isEqualTo(page(other, viewer, seed));
        }
    }

    @Test
    void aMillionEventsGiveTheSameStateTwice() {
        var hashes = new long[2];
        for (int run = 0; run < 2; run++) {
            var viewers = new SimulatedViewers(99, 2_000, 5_000);
            var ranker = viewers.ranker();
            for (int n = 0; n < 50; n++) {
                viewers.events(20_000).forEach(ranker::apply);
            }
            hashes[run] = ranker.stateHash();
        }

        assertThat(hashes[0]).isEqualTo(hashes[1]);
    }

    @Test
    void pagesChangeNeitherTheStateNorLaterPages() {
        var viewers = new SimulatedViewers(3, 2_500, 3);
        var quiet = viewers.ranker();
        var asked = viewers.ranker();
        for (var event : viewers.events(EVENTS)) {
            quiet.apply(event);
            asked.apply(event);
            if (event.at().getEpochSecond() % 5 == 0) {
                asked.rank(SimulatedViewers.request(event.viewer(), event.at(), 5));
            }
        }

        assertThat(asked.stateHash()).isEqualTo(quiet.stateHash());
        assertThat(page(asked, 1, 9)).isEqualTo(page(quiet, 1, 9));
    }

    @Test
    void anotherSeedGivesAnotherPageAndAnotherEventAnotherState() {
        var viewers = new SimulatedViewers(11, 300, 40);
        var ranker = replay(viewers);
        var before = ranker.stateHash();

        assertThat(page(ranker, 1, 1)).isNotEqualTo(page(ranker, 1, 2));
        ranker.apply(new Event.Saved(1, 5, SimulatedViewers.NOON));
        assertThat(ranker.stateHash()).isNotEqualTo(before);
    }

    private static Ranker replay(SimulatedViewers viewers) {
        var ranker = viewers.ranker();
        viewers.events(EVENTS).forEach(ranker::apply);
        return ranker;
    }

    private static List<RankedVideo> page(Ranker ranker, long viewer, long seed) {
        return ranker.rank(SimulatedViewers.request(viewer, SimulatedViewers.NOON.plus(Duration.ofDays(1)), seed));
    }

    @Test
    void bulkLoadingGivesTheSameStateAndPages() {
        var viewers = new SimulatedViewers(5, 300, 60);
        var oneByOne = viewers.ranker();
        var atOnce = new Ranker();
        atOnce.putAll(IntStream.range(0, 300).mapToObj(SimulatedViewers::video));
        for (var event : viewers.events(20_000)) {
            oneByOne.apply(event);
            atOnce.apply(event);
        }

        assertThat(atOnce.stateHash()).isEqualTo(oneByOne.stateHash());
        for (int viewer = 0; viewer < 60; viewer++) {
            var request = SimulatedViewers.request(viewer, SimulatedViewers.NOON.plusSeconds(70_000), viewer);
            assertThat(atOnce.rank(request)).isEqualTo(oneByOne.rank(request));
        }
    }
}
