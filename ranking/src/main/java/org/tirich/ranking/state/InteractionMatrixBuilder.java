package org.tirich.ranking.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tirich.ranking.neighbour.InteractionMatrix;

/// Builds the [InteractionMatrix] of the most shown videos and the most recently active viewers.
public final class InteractionMatrixBuilder {

    /// Bounds of the latest videos of a viewer that are included; earlier ones are left out.
    private static final int MIN_PER_VIEWER = 100;

    private static final int MAX_PER_VIEWER = 1000;

    /// The pairs of videos, each with one viewer of both, that the computation of a matrix may cost.
    private static final long MAX_PAIRS = 1L << 30;

    private final RankerState state;
    private final int maxVideos;
    private final int maxViewers;

    public InteractionMatrixBuilder(RankerState state, int maxVideos, int maxViewers) {
        this.state = state;
        this.maxVideos = maxVideos;
        this.maxViewers = maxViewers;
    }

    public InteractionMatrix build() {
        var videos = state.videos();
        var rows = mostShown();
        var columns = new int[videos.rows()];
        Arrays.fill(columns, -1);
        for (int column = 0; column < rows.length; column++) {
            columns[rows[column]] = column;
        }
        var viewers = mostRecentlyActive();
        var max = maxPerViewer(viewers);
        return new InteractionMatrix(
                Arrays.stream(rows).mapToLong(videos::id).toArray(),
                Arrays.stream(viewers)
                        .mapToObj(row -> collect(state.viewers().at(row), columns, max))
                        .toList());
    }

    /// The most videos of a viewer with which the computation stays within its limit.
    private int maxPerViewer(int[] viewers) {
        var max = MAX_PER_VIEWER;
        while (max > MIN_PER_VIEWER && pairs(viewers, max) > MAX_PAIRS) {
            max = Math.max(MIN_PER_VIEWER, max * 3 / 4);
        }
        return max;
    }

    private long pairs(int[] viewers, int max) {
        return Arrays.stream(viewers)
                .mapToLong(
                        row -> Math.min(max, state.viewers().at(row).history().size()))
                .map(videos -> videos * videos)
                .sum();
    }

    private int[] mostShown() {
        var videos = state.videos();
        return IntStream.range(0, videos.rows())
                .filter(row -> videos.stats().closed(row) > 0 || videos.stats().impressions(row) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -videos.stats().impressions(row))
                        .thenComparingLong(videos::id))
                .limit(maxVideos)
                .sorted(Comparator.comparingLong(videos::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] mostRecentlyActive() {
        var viewers = state.viewers();
        return IntStream.range(0, viewers.rows())
                .filter(viewers::isUsed)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer row) -> -viewers.at(row).lastActive())
                        .thenComparingLong(viewers::id))
                .limit(maxViewers)
                .sorted(Comparator.comparingLong(viewers::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private InteractionMatrix.History collect(Viewer viewer, int[] columns, int max) {
        var history = viewer.history();
        var latest = history.latest(max, state.videos()::id);
        var watched = new int[latest.length];
        var completed = new boolean[latest.length];
        var minutes = new int[latest.length];
        var count = 0;
        for (int n = latest.length - 1; n >= 0; n--) {
            var column = columns[history.rowAt(latest[n])];
            if (column >= 0) {
                watched[count] = column;
                completed[count] = history.isCompletedAt(latest[n]);
                minutes[count++] = history.minuteAt(latest[n]);
            }
        }
        return new InteractionMatrix.History(
                Arrays.copyOf(watched, count), Arrays.copyOf(completed, count), Arrays.copyOf(minutes, count), (float)
                        viewer.trust());
    }
}
