package org.tirich.ranking.neighbour;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// How well lists of ten foretell what viewers of a test consumed next.
///
/// @param gain the mean normalised discounted cumulative gain
/// @param coverage the number of different videos on the lists
record ListGain(double gain, long coverage) {

    private static final int LIST = 10;

    /// @param sums by viewer of the test and video: the sum of the weights of her history
    static ListGain of(HeldOut held, float[][] sums, PopularityEffect effect, boolean parallel) {
        var lists = new int[held.size()][];
        var gains = new double[held.size()];
        each(held.size(), parallel, n -> {
            lists[n] = list(held.training().viewers().get(held.viewers()[n]), sums[n], effect);
            gains[n] = gain(lists[n], held.relevant()[n]);
        });
        return new ListGain(
                Arrays.stream(gains).average().orElse(0),
                Arrays.stream(lists).flatMapToInt(Arrays::stream).distinct().count());
    }

    /// Does something for each index, on all processors or on this thread.
    static void each(int count, boolean parallel, IntConsumer work) {
        var indexes = IntStream.range(0, count);
        (parallel ? indexes.parallel() : indexes).forEach(work);
    }

    private static int[] list(InteractionMatrix.History history, float[] sums, PopularityEffect effect) {
        var seen = new boolean[sums.length];
        for (var each : history.watched()) {
            seen[each] = true;
        }
        var best = new float[LIST];
        var list = new int[LIST];
        var size = 0;
        for (int video = 0; video < sums.length; video++) {
            var score = effect.apply(sums[video], video);
            if (seen[video] || size == LIST && score <= best[LIST - 1]) {
                continue;
            }
            var rank = size < LIST ? size++ : LIST - 1;
            while (rank > 0 && best[rank - 1] < score) {
                best[rank] = best[rank - 1];
                list[rank] = list[rank - 1];
                rank--;
            }
            best[rank] = score;
            list[rank] = video;
        }
        return Arrays.copyOf(list, size);
    }

    private static double gain(int[] list, int[] relevant) {
        var gain = 0.0;
        var ideal = 0.0;
        for (int rank = 0; rank < LIST; rank++) {
            var discount = Math.log(2) / Math.log(rank + 2);
            gain += rank < list.length && contains(relevant, list[rank]) ? discount : 0;
            ideal += rank < relevant.length ? discount : 0;
        }
        return gain / ideal;
    }

    private static boolean contains(int[] videos, int wanted) {
        for (var each : videos) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }
}
