package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.ranking.neighbour.Neighbourhood;

/// A log of another decade, or one whose sittings are a hundred times as far apart, teaches the same.
class LogsOfAnyTimeTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final int VIDEOS = 60;
    private static final int VIEWERS = 80;

    /// Before the epoch of the engine's minutes, across it, and at the end of their range.
    @ParameterizedTest
    @CsvSource({"-10000", "-2260", "-2000", "4000", "10000"})
    void aLogOfAnotherDecadeGivesTheSameLists(int days) {
        var shift = Duration.ofDays(days);

        assertThat(lists(at -> at.plus(shift), false)).isEqualTo(lists(UnaryOperator.identity(), false));
    }

    /// A year and more between two sittings instead of days.
    @Test
    void aSlowLogGivesTheSameNeighbours() {
        UnaryOperator<Instant> slow =
                at -> at.plus(Duration.ofDays(99 * Duration.between(START, at).toDays()));

        assertThat(lists(slow, true)).isEqualTo(lists(UnaryOperator.identity(), true));
    }

    @Test
    void aSnapshotOfAnOldLogKeepsTheOrderOfItsHistories() throws IOException {
        UnaryOperator<Instant> years = at -> at.minus(Duration.ofDays(9000));
        var ranker = ranker(years);
        var out = new ByteArrayOutputStream();
        var snapshot = ranker.snapshot(out);
        while (!snapshot.advance(1000)) {
            assertThat(out.size()).isPositive();
        }
        var restored = newRanker(years);
        restored.restore(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));

        assertThat(restored.stateHash()).isEqualTo(ranker.stateHash());
        assertThat(lists(restored, years, true)).isEqualTo(lists(ranker, years, true));
    }

    private static List<List<Long>> lists(UnaryOperator<Instant> clock, boolean byNeighboursOnly) {
        return lists(ranker(clock), clock, byNeighboursOnly);
    }

    private static List<List<Long>> lists(Ranker ranker, UnaryOperator<Instant> clock, boolean byNeighboursOnly) {
        ranker.setNeighbourhood(Neighbourhood.of(ranker.interactions(VIDEOS, VIEWERS), 1));
        var weights = byNeighboursOnly
                ? new Weights("test", Map.of(), 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, -10, 0)
                : Weights.learning();
        var now = clock.apply(START.plus(Duration.ofDays(15)));
        return LongStream.range(0, VIEWERS)
                .mapToObj(viewer ->
                        ranker.topCandidates(new Request(viewer, List.of(), 10, now, _ -> true, 0), weights).stream()
                                .map(RankedVideo::video)
                                .toList())
                .toList();
    }

    private static Ranker newRanker(UnaryOperator<Instant> clock) {
        var ranker = new Ranker();
        for (int video = 0; video < VIDEOS; video++) {
            ranker.put(new Video(
                    video,
                    video % 20,
                    "",
                    "s" + video % 4,
                    8,
                    List.of("O-" + video % 9),
                    clock.apply(START.minus(Duration.ofDays(100))),
                    Duration.ofSeconds(60)));
        }
        return ranker;
    }

    /// Viewers of four tastes, each in some sittings of half a minute between two videos.
    private static Ranker ranker(UnaryOperator<Instant> clock) {
        var ranker = newRanker(clock);
        var random = new SplittableRandom(3);
        for (int day = 0; day < 14; day++) {
            for (long viewer = 0; viewer < VIEWERS; viewer++) {
                if (random.nextInt(4) == 0) {
                    sit(ranker, viewer, START.plus(Duration.ofDays(day)), random, clock);
                }
            }
        }
        return ranker;
    }

    private static void sit(
            Ranker ranker, long viewer, Instant begins, SplittableRandom random, UnaryOperator<Instant> clock) {
        for (int n = 0; n < 8; n++) {
            var video = random.nextInt(VIDEOS / 4) * 4L + (random.nextInt(3) == 0 ? random.nextInt(4) : viewer % 4);
            var at = clock.apply(begins.plusSeconds(viewer * 240 + n * 30));
            ranker.apply(new Event.Shown(viewer, video, at));
            ranker.apply(new Event.Watched(viewer, video, video % 4 == viewer % 4 ? 1 : 0.2, at.plusSeconds(9)));
            if (n % 3 == 0) {
                ranker.apply(new Event.Answered(viewer, video, random.nextInt(3) > 0, at.plusSeconds(10)));
            }
        }
    }
}
