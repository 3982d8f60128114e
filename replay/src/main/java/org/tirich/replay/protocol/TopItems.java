package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Selects the items with the highest scores. Ties go by popularity in training, then by a fixed shuffle, so that no
/// method benefits from the order of items in a file.
final class TopItems {

    /// A multiplier that shuffles indexes (Knuth's multiplicative hash).
    private static final int SHUFFLE = 0x9E3779B1;

    /// By item: its rank among equal scores.
    private final int[] tieRanks;

    TopItems(int[] popularity) {
        var order = IntStream.range(0, popularity.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> -popularity[item])
                        .thenComparingInt(item -> item * SHUFFLE))
                .toList();
        tieRanks = new int[popularity.length];
        for (int rank = 0; rank < tieRanks.length; rank++) {
            tieRanks[order.get(rank)] = rank;
        }
    }

    /// The `count` best items that are not `excluded`, best first; fewer if there are not enough.
    int[] of(float[] scores, boolean[] excluded, int count) {
        var top = new int[count];
        int size = 0;
        for (int item = 0; item < scores.length; item++) {
            if (Float.isNaN(scores[item])) {
                throw new IllegalStateException("the score of item " + item + " is not a number");
            }
            if (excluded[item]
                    || scores[item] == Float.NEGATIVE_INFINITY
                    || (size == count && !better(scores, item, top[size - 1]))) {
                continue;
            }
            int rank = size < count ? size++ : size - 1;
            while (rank > 0 && better(scores, item, top[rank - 1])) {
                top[rank] = top[rank - 1];
                rank--;
            }
            top[rank] = item;
        }
        return size == count ? top : Arrays.copyOf(top, size);
    }

    private boolean better(float[] scores, int item, int than) {
        return scores[item] > scores[than] || (scores[item] == scores[than] && tieRanks[item] < tieRanks[than]);
    }
}
