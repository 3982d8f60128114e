package org.tirich.learning.item;

/// The generator SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every platform and in every release.
final class SplitMix {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    long next() {
        state += GOLDEN_GAMMA;
        var mixed = state;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /// A number from 0 to `bound`, exclusive. The bias of the remainder is below 1 in 10¹⁴ for the bounds of items.
    int next(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /// The numbers from 0 to `size`, exclusive, in random order.
    int[] permutation(int size) {
        var order = new int[size];
        for (int at = 0; at < size; at++) {
            var other = next(at + 1);
            order[at] = order[other];
            order[other] = at;
        }
        return order;
    }
}
