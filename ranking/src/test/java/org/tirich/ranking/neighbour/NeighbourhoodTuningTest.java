package org.tirich.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.neighbour.NeighbourhoodSettings.Popularity;

class NeighbourhoodTuningTest {

    private static final int VIDEOS = 120;
    private static final int GROUPS = 6;
    private static final int MINUTES = 30_000;

    @Test
    void aSmallLogHasTheUsualSettings() {
        var few = log(20, 12, (_, random) -> random.nextInt(VIDEOS));

        var settings = NeighbourhoodTuning.choose(few, 1);

        assertThat(settings).isEqualTo(NeighbourhoodSettings.ofSmallLog(few));
        assertThat(settings.idle()).isEqualTo(Popularity.DAMPED);
    }

    /// Everyone watches what came up last; those without a history are told by nothing else.
    @Test
    void wherePopularityIsRecentItCounts() {
        var log = log(400, 12, (minute, random) -> (minute / 300 + random.nextInt(14)) % VIDEOS);

        var unknown = NeighbourhoodTuning.choose(log, 1).unknown();

        assertThat(unknown.weight()).isPositive();
        assertThat(unknown.halfLife()).isLessThanOrEqualTo(1.0 / 16);
    }

    @Test
    void whereNothingIsRecentPopularityDoesNotDecay() {
        var log = log(400, 12, (_, random) -> Math.min(random.nextInt(VIDEOS), random.nextInt(VIDEOS)));

        assertThat(NeighbourhoodTuning.choose(log, 1).unknown().halfLife()).isGreaterThanOrEqualTo(1.0 / 4);
    }

    /// A video that played and was not completed tells nothing if it was chosen at random.
    @Test
    void viewingsThatTellNothingAreLeftOut() {
        var random = new SplittableRandom(5);
        var viewers = new ArrayList<InteractionMatrix.History>();
        for (int viewer = 0; viewer < 600; viewer++) {
            var group = viewer % GROUPS;
            var watched = random.ints(0, VIDEOS).distinct().limit(40).toArray();
            var completed = new boolean[watched.length];
            for (int n = 0; n < watched.length; n++) {
                completed[n] = watched[n] % GROUPS == group;
            }
            viewers.add(new InteractionMatrix.History(watched, completed, minutes(watched.length, random), 1));
        }

        var settings = NeighbourhoodTuning.choose(new InteractionMatrix(ids(), viewers), 1);

        assertThat(settings.playedStrength()).isZero();
    }

    @Test
    void aLogThatTookAHundredTimesAsLongHasTheSameSettings() {
        var log = log(400, 12, (minute, random) -> (minute / 300 + random.nextInt(14)) % VIDEOS);
        var slow = withMinutes(log, minute -> minute * 100 - 9_000_000);

        assertThat(NeighbourhoodTuning.choose(slow, 1)).isEqualTo(NeighbourhoodTuning.choose(log, 1));
    }

    /// Anyone can make a thousand accounts.
    @Test
    void viewersWithoutTrustHardlyCountInPopularity() {
        var viewers = new ArrayList<InteractionMatrix.History>();
        for (int n = 0; n < 1000; n++) {
            viewers.add(new InteractionMatrix.History(new int[] {0}, new boolean[] {true}, new int[] {n}, 0.05f));
        }
        for (int n = 0; n < 100; n++) {
            viewers.add(new InteractionMatrix.History(new int[] {1}, new boolean[] {true}, new int[] {n}, 1));
        }

        var popularity =
                new CompletionCounts(new InteractionMatrix(ids(), viewers)).popularity(Double.POSITIVE_INFINITY);

        assertThat(popularity[1]).isEqualTo(1);
        assertThat(popularity[0]).isLessThan(0.6f);
    }

    private interface Choice {
        int video(int minute, SplittableRandom random);
    }

    /// Viewers in one sitting each, a minute between two videos.
    private static InteractionMatrix log(int viewers, int watched, Choice choice) {
        var random = new SplittableRandom(7);
        var histories = new ArrayList<InteractionMatrix.History>();
        for (int viewer = 0; viewer < viewers; viewer++) {
            var start = random.nextInt(MINUTES);
            var videos = IntStream.generate(() -> choice.video(start, random))
                    .limit(50L * watched)
                    .distinct()
                    .limit(watched)
                    .toArray();
            var completed = new boolean[videos.length];
            Arrays.fill(completed, true);
            histories.add(new InteractionMatrix.History(
                    videos,
                    completed,
                    IntStream.range(0, videos.length).map(n -> start + n).toArray(),
                    1));
        }
        return new InteractionMatrix(ids(), histories);
    }

    private static int[] minutes(int count, SplittableRandom random) {
        var start = random.nextInt(MINUTES);
        return IntStream.range(0, count).map(n -> start + n).toArray();
    }

    private static InteractionMatrix withMinutes(InteractionMatrix log, IntUnaryOperator clock) {
        List<InteractionMatrix.History> viewers = log.viewers().stream()
                .map(each -> new InteractionMatrix.History(
                        each.watched(),
                        each.completed(),
                        Arrays.stream(each.minutes()).map(clock).toArray(),
                        each.trust()))
                .toList();
        return new InteractionMatrix(log.videos(), viewers);
    }

    private static long[] ids() {
        return LongStream.range(0, VIDEOS).toArray();
    }
}
