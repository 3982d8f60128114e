package org.tirich.bench.hostile;

import java.util.Random;

/// Flips bits of a file with a constant probability, reproducible by seed.
record Mutator(long seed, double share) {

    private static final double[] SHARES = {0.00001, 0.0001, 0.001, 0.004, 0.01, 0.05};

    /// The probability cycles with the seed, from a few bits to one in twenty.
    static Mutator of(long seed) {
        return new Mutator(seed, SHARES[(int) (seed / 5 % SHARES.length)]);
    }

    byte[] mutated(byte[] good) {
        var random = new Random(seed);
        var bad = good.clone();
        long bits = 8L * good.length;
        // The gaps between flipped bits are geometrically distributed.
        for (long bit = gap(random); bit < bits; bit += 1 + gap(random)) {
            bad[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
        }
        return bad;
    }

    private long gap(Random random) {
        return (long) (Math.log(1 - random.nextDouble()) / Math.log(1 - share));
    }
}
