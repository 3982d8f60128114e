package org.tirich.ranking.neighbour;

import java.util.Arrays;

/// The completions of all viewers in the order of time, and popularities with a decay per completion: a log of hours
/// and one of years have the same half-lives.
final class CompletionCounts {

    private final int videos;

    /// The video of each completion, the earliest first.
    private final int[] columns;

    private final float[] trusts;

    CompletionCounts(InteractionMatrix matrix) {
        this.videos = matrix.videos().length;
        var count = 0;
        for (var viewer : matrix.viewers()) {
            for (var completed : viewer.completed()) {
                count += completed ? 1 : 0;
            }
        }
        var keys = new long[count];
        var of = new int[count];
        var by = new float[count];
        var at = 0;
        for (var viewer : matrix.viewers()) {
            for (int n = 0; n < viewer.size(); n++) {
                if (viewer.completed()[n]) {
                    keys[at] = (long) viewer.minutes()[n] << 32 | at;
                    by[at] = viewer.trust();
                    of[at++] = viewer.watched()[n];
                }
            }
        }
        Arrays.sort(keys);
        this.columns = new int[count];
        this.trusts = new float[count];
        for (int n = 0; n < count; n++) {
            columns[n] = of[(int) keys[n]];
            trusts[n] = by[(int) keys[n]];
        }
    }

    int size() {
        return columns.length;
    }

    /// By video its popularity, relative to the most popular one.
    ///
    /// @param halfLife as a share of all completions
    float[] popularity(double halfLife) {
        var counts = new double[videos];
        var left = 1.0;
        var factor = Math.pow(0.5, 1 / (halfLife * Math.max(1, columns.length)));
        for (int n = columns.length - 1; n >= 0; n--) {
            counts[columns[n]] += left * trusts[n];
            left *= factor;
        }
        var highest = Arrays.stream(counts).max().orElse(0);
        var popularity = new float[videos];
        for (int column = 0; column < videos && highest > 0; column++) {
            popularity[column] = (float) (counts[column] / highest);
        }
        return popularity;
    }
}
