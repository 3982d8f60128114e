package org.tirich.ranking.page;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tirich.ranking.neighbour.InteractionMatrix;

/// Makes watch histories for the tests of neighbourhood models.
public final class TestHistories {

    private TestHistories() {}

    /// The histories of established viewers who completed the videos with these numbers, a minute apart.
    public static InteractionMatrix completed(int videos, int[][] watched) {
        return new InteractionMatrix(
                LongStream.range(0, videos).toArray(),
                Arrays.stream(watched).map(TestHistories::completed).toList());
    }

    public static InteractionMatrix.History completed(int... watched) {
        var completed = new boolean[watched.length];
        Arrays.fill(completed, true);
        return new InteractionMatrix.History(
                watched, completed, IntStream.range(0, watched.length).toArray(), 1);
    }
}
