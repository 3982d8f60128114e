package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The best-scored items of a catalogue. Equal scores go by the popularity in training, and after that by a fixed
/// shuffle, so that no method gains from the order in which a file lists its items.
final class TopItems {

    /// A large odd number: multiplying by it shuffles indexes in a fixed way (Knuth's multiplicative hash).
    private static final int SHUFFLE = 0x9E3779B1;

    /// The place of each item among all when only ties count.
    private final int[] tiePlaces;

    TopItems(int[] popularity) {
        var order = IntStream.range(0, popularity.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(item -> -popularity[item])
                        .thenComparingInt(item -> item * SHUFFLE))
                .toList();
        tiePlaces = new int[popularity.length];
        for (int place = 0; place < tiePlaces.length; place++) {
            tiePlaces[order.get(place)] = place;
        }
    }

    /// The `count` best items, best first, without those that are `excluded`; fewer when there are fewer.
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
            int place = size < count ? size++ : size - 1;
            while (place > 0 && better(scores, item, top[place - 1])) {
                top[place] = top[place - 1];
                place--;
            }
            top[place] = item;
        }
        return size == count ? top : Arrays.copyOf(top, size);
    }

    private boolean better(float[] scores, int item, int than) {
        return scores[item] > scores[than] || (scores[item] == scores[than] && tiePlaces[item] < tiePlaces[than]);
    }
}
