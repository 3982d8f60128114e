package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.ranking.table.TopRows;

class AffinityTest {

    private static final long VIEWER = TestRequest.VIEWER;
    private static final Instant YESTERDAY = PageFixture.NOON.minus(Duration.ofDays(1));

    private final PageFixture fixture = new PageFixture().put(0, 10, TestVideo::of);

    @Test
    void withoutAHistoryThereIsNoAffinity() {
        fixture.neighbourhood = neighbourhood(10);

        assertThat(affinity().of(fixture.row(2))).isZero();
        assertThat(affinity().nearest(9).size()).isZero();
    }

    /// Another viewer completed the videos 1 and 2; this one completed 1.
    @Test
    void videosThatWereCompletedTogetherAreNear() {
        completeTogether(900, 1, 2);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);

        assertThat(affinity().of(fixture.row(2)))
                .isEqualTo(cosine(1, 2), within(1e-9))
                .isPositive();
        assertThat(affinity().of(fixture.row(3))).isZero();
        assertThat(ids(affinity().nearest(9))).containsExactly(2L);
    }

    @Test
    void affinityDecaysWithEachVideoCompletedSince() {
        completeTogether(900, 1, 2);
        fixture.watch(VIEWER, 1, 1, YESTERDAY).watch(VIEWER, 5, 1, YESTERDAY.plusSeconds(60));

        assertThat(affinity().of(fixture.row(2))).isEqualTo(0.93 * cosine(1, 2), within(1e-9));
    }

    @Test
    void affinitiesToSeveralVideosAddUp() {
        completeTogether(900, 1, 3);
        completeTogether(901, 2, 3);
        fixture.watch(VIEWER, 1, 1, YESTERDAY).watch(VIEWER, 2, 1, YESTERDAY.plusSeconds(60));

        assertThat(affinity().of(fixture.row(3))).isEqualTo(0.93 * cosine(1, 3) + cosine(2, 3), within(1e-9));
    }

    @Test
    void theModelHasTheWeightOfTheVideoThatWasWatched() {
        fixture.neighbourhood = neighbourhood(10);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);
        var completed = affinity().of(fixture.row(2));
        var played = new PageFixture().put(0, 10, TestVideo::of).watch(VIEWER, 1, 0.2, YESTERDAY);
        played.neighbourhood = fixture.neighbourhood;

        assertThat(completed)
                .isEqualTo(weight(fixture.neighbourhood, 1, 2), within(1e-7))
                .isPositive();
        assertThat(new Affinity(played.context(TestRequest.atNoon())).of(played.row(2)))
                .isEqualTo(0.8 * completed, within(1e-7));
    }

    @Test
    void theWeightOfAWatchedVideoHalvesWithThirtyWatchedSince() {
        fixture.put(10, 41, TestVideo::of).neighbourhood = neighbourhood(10);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);
        for (int n = 0; n < 30; n++) {
            fixture.watch(VIEWER, 10 + n, 1, YESTERDAY.plusSeconds(60 + 60 * n));
        }

        assertThat(affinity().of(fixture.row(2))).isEqualTo(0.5 * weight(fixture.neighbourhood, 1, 2), within(1e-7));
    }

    @Test
    void onlyTheLatestHundredWatchedVideosCount() {
        fixture.put(10, 111, TestVideo::of).neighbourhood = neighbourhood(10);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);
        for (int n = 0; n < 99; n++) {
            fixture.watch(VIEWER, 10 + n, 0.1, YESTERDAY.plusSeconds(60 + 60 * n));
        }
        assertThat(affinity().of(fixture.row(2))).isPositive();

        fixture.watch(VIEWER, 109, 0.1, YESTERDAY.plusSeconds(60 * 101));

        assertThat(affinity().of(fixture.row(2))).isZero();
    }

    @Test
    void theModelDecidesWhereItCoversAVideoAndCoWatchesElsewhere() {
        fixture.put(10, 12, TestVideo::of).neighbourhood = neighbourhood(10);
        completeTogether(900, 1, 2);
        completeTogether(901, 1, 10);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);

        var affinity = affinity();

        assertThat(affinity.of(fixture.row(2))).isEqualTo(weight(fixture.neighbourhood, 1, 2), within(1e-7));
        assertThat(affinity.of(fixture.row(10)))
                .isEqualTo(cosine(1, 10), within(1e-9))
                .isPositive();
        assertThat(ids(affinity.nearest(20)))
                .contains(2L, 10L)
                .doesNotContain(1L)
                .doesNotHaveDuplicates();
        assertThat(scoreOf(affinity.nearest(20), 2)).isEqualTo(affinity.of(fixture.row(2)));
    }

    @Test
    void aModelThatCoversNothingOfTheHistoryIsNotUsed() {
        fixture.put(10, 12, TestVideo::of).neighbourhood = neighbourhood(10);
        completeTogether(900, 2, 10);
        fixture.watch(VIEWER, 10, 1, YESTERDAY);

        assertThat(affinity().of(fixture.row(2)))
                .isEqualTo(cosine(10, 2), within(1e-9))
                .isPositive();
        assertThat(ids(affinity().nearest(9))).containsExactly(2L);
    }

    @Test
    void theNearestAreTheBestThatThePageAdmits() {
        fixture.neighbourhood = neighbourhood(10);
        completeTogether(900, 1, 2);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);
        var all = affinity().nearest(20);
        var best = ids(all).getFirst();

        var request = TestRequest.atNoon().eligible(id -> id != best);
        var nearest = new Affinity(fixture.context(request)).nearest(3);

        assertThat(ids(nearest))
                .hasSize(3)
                .doesNotContain(best)
                .isEqualTo(ids(all).stream()
                        .filter(id -> !id.equals(best))
                        .limit(3)
                        .toList());
        assertThat(nearest.score(0)).isGreaterThanOrEqualTo(nearest.score(1));
    }

    @Test
    void aVideoOfTheModelThatIsUnknownIsLeftOut() {
        fixture.neighbourhood = neighbourhood(20);
        fixture.watch(VIEWER, 1, 1, YESTERDAY);

        assertThat(ids(affinity().nearest(20))).isNotEmpty().allMatch(id -> id < 10);
    }

    /// Half of the viewers watch the even videos and half the odd ones, except that the first pair goes together.
    private static Neighbourhood neighbourhood(int videos) {
        var watched = IntStream.range(0, 24)
                .mapToObj(viewer -> IntStream.range(0, videos)
                        .filter(video -> viewer % 3 == 0 ? video < 4 : video % 2 == viewer % 2)
                        .toArray())
                .toArray(int[][]::new);
        return Neighbourhood.of(TestHistories.completed(videos, watched), 1);
    }

    private static double weight(Neighbourhood neighbourhood, long watched, long other) {
        var sums = new float[neighbourhood.size()];
        neighbourhood.add(neighbourhood.find(watched), 1, sums);
        neighbourhood.score(true, 0, sums);
        return sums[neighbourhood.find(other)];
    }

    private void completeTogether(long viewer, long one, long other) {
        fixture.watch(viewer, one, 1, YESTERDAY.minusSeconds(600)).watch(viewer, other, 1, YESTERDAY.minusSeconds(60));
    }

    private double cosine(long one, long other) {
        var found = new double[1];
        fixture.state.videos().coWatch().forEach(fixture.row(one), (row, cosine) -> {
            if (row == fixture.row(other)) {
                found[0] = cosine;
            }
        });
        return found[0];
    }

    private Affinity affinity() {
        return new Affinity(fixture.context(TestRequest.atNoon()));
    }

    private java.util.List<Long> ids(TopRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(position -> fixture.state.videos().id(rows.row(position)))
                .toList();
    }

    private double scoreOf(TopRows rows, long video) {
        return IntStream.range(0, rows.size())
                .filter(position -> rows.row(position) == fixture.row(video))
                .mapToDouble(rows::score)
                .findFirst()
                .orElseThrow();
    }
}
