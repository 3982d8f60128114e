package org.tirich.ranking.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tirich.ranking.neighbour.InteractionMatrix;

/// Builds the [InteractionMatrix] of the most shown videos and the most recently active viewers.
public final class InteractionMatrixBuilder {

    /// The latest videos of a viewer; earlier ones are left out.
    private static final int MAX_PER_VIEWER = 100;

    /// The strength of a video that played and was not completed; 1 of a completed one.
    private static final float PLAYED_STRENGTH = 0.8f;

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
        var watched = new int[viewers.length][];
        var strengths = new float[viewers.length][];
        for (int n = 0; n < viewers.length; n++) {
            collect(state.viewers().at(viewers[n]).history(), columns, n, watched, strengths);
        }
        return new InteractionMatrix(Arrays.stream(rows).mapToLong(videos::id).toArray(), watched, strengths);
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

    private void collect(WatchHistory history, int[] columns, int n, int[][] watched, float[][] strengths) {
        var latest = history.latest(MAX_PER_VIEWER, state.videos()::id);
        watched[n] = new int[latest.length];
        strengths[n] = new float[latest.length];
        var count = 0;
        for (var at : latest) {
            var column = columns[history.rowAt(at)];
            if (column >= 0) {
                watched[n][count] = column;
                strengths[n][count++] = history.isCompletedAt(at) ? 1 : PLAYED_STRENGTH;
            }
        }
        watched[n] = Arrays.copyOf(watched[n], count);
        strengths[n] = Arrays.copyOf(strengths[n], count);
    }
}
