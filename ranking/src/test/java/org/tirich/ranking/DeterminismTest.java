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
    void theSameEventsGiveTheSameStateAndTheSamePages(long seed) {
        var one = replay(new Street(seed, 300, 40));
        var other = replay(new Street(seed, 300, 40));

        assertThat(one.stateHash()).isEqualTo(other.stateHash());
        for (int viewer = 0; viewer < 40; viewer++) {
            assertThat(page(one, viewer, seed)).hasSize(10).isEqualTo(page(other, viewer, seed));
        }
    }

    @Test
    void aMillionEventsGiveTheSameStateTwice() {
        var hashes = new long[2];
        for (int run = 0; run < 2; run++) {
            var street = new Street(99, 2_000, 5_000);
            var ranker = street.ranker();
            for (int n = 0; n < 50; n++) {
                street.events(20_000).forEach(ranker::apply);
            }
            hashes[run] = ranker.stateHash();
        }

        assertThat(hashes[0]).isEqualTo(hashes[1]);
    }

    @Test
    void makingPagesBetweenEventsChangesNeitherTheStateNorLaterPages() {
        var street = new Street(3, 2_500, 3);
        var quiet = street.ranker();
        var asked = street.ranker();
        for (var event : street.events(EVENTS)) {
            quiet.apply(event);
            asked.apply(event);
            if (event.at().getEpochSecond() % 5 == 0) {
                asked.rank(Street.request(event.viewer(), event.at(), 5));
            }
        }

        assertThat(asked.stateHash()).isEqualTo(quiet.stateHash());
        assertThat(page(asked, 1, 9)).isEqualTo(page(quiet, 1, 9));
    }

    @Test
    void anotherSeedDrawsAnotherPageAndOneEventMoreAnotherState() {
        var street = new Street(11, 300, 40);
        var ranker = replay(street);
        var before = ranker.stateHash();

        assertThat(page(ranker, 1, 1)).isNotEqualTo(page(ranker, 1, 2));
        ranker.apply(new Event.Saved(1, 5, Street.NOON));
        assertThat(ranker.stateHash()).isNotEqualTo(before);
    }

    @Test
    void anEventThatComesLateWeighsAsIfItHadComeInTime() {
        var old = new Event.Saved(1, 1, Street.NOON.minus(Duration.ofDays(20)));
        var recent = new Event.Saved(2, 1, Street.NOON);
        var inTime = state(old, recent);
        var late = state(recent, old);

        assertThat(late.reception.trend(0)).isEqualTo(inTime.reception.trend(0));
        assertThat(late.reception.trend(0))
                .isGreaterThan(state(old, old).reception.trend(0));
    }

    private static Videos state(Event... events) {
        var videos = new Videos();
        var row = videos.row(1);
        for (var event : events) {
            videos.reception.succeed(row, 1, event.at().toEpochMilli());
        }
        return videos;
    }

    private static Ranker replay(Street street) {
        var ranker = street.ranker();
        street.events(EVENTS).forEach(ranker::apply);
        return ranker;
    }

    private static List<Choice> page(Ranker ranker, long viewer, long seed) {
        return ranker.rank(Street.request(viewer, Street.NOON.plus(Duration.ofDays(1)), seed));
    }

    @Test
    void lessonsPutAtOnceAreAsLessonsPutOneByOne() {
        var street = new Street(5, 300, 60);
        var oneByOne = street.ranker();
        var atOnce = new Ranker();
        atOnce.putAll(IntStream.range(0, 300).mapToObj(Street::lesson));
        for (var event : street.events(20_000)) {
            oneByOne.apply(event);
            atOnce.apply(event);
        }

        assertThat(atOnce.stateHash()).isEqualTo(oneByOne.stateHash());
        for (int viewer = 0; viewer < 60; viewer++) {
            var request = Street.request(viewer, Street.NOON.plusSeconds(70_000), viewer);
            assertThat(atOnce.rank(request)).isEqualTo(oneByOne.rank(request));
        }
    }
}
