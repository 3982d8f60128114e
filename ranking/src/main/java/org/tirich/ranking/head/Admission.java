package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Lets a key in only when it has been met a few times: most features of a long tail are met once and would
/// fill the table (the frequency filter of Monolith, Liu et al. 2022). Counts lie in a count-min sketch
/// (Cormode and Muthukrishnan, 2005) of two rows, which is halved as it fills, so that old news is forgotten.
final class Admission {

    private static final int WIDTH = 1 << 16;
    private static final int MASK = WIDTH - 1;
    private static final int FULL = WIDTH;

    private final byte[] counts = new byte[2 * WIDTH];
    private final int needed;
    private int met;

    /// @param needed how often a key has to be met; 1 lets everything in
    Admission(int needed) {
        this.needed = needed;
    }

    /// Counts a meeting; true if it was often enough.
    boolean admits(long key) {
        if (needed <= 1) {
            return true;
        }
        var first = (int) key & MASK;
        var second = WIDTH + ((int) (key >>> 32) & MASK);
        count(first);
        count(second);
        var enough = Math.min(counts[first], counts[second]) >= needed;
        if (++met == FULL) {
            halve();
        }
        return enough;
    }

    private void count(int cell) {
        if (counts[cell] < Byte.MAX_VALUE) {
            counts[cell]++;
        }
    }

    private void halve() {
        for (int n = 0; n < counts.length; n++) {
            counts[n] >>= 1;
        }
        met = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(met);
        out.write(counts);
    }

    void read(DataInput in) throws IOException {
        met = in.readInt();
        in.readFully(counts);
    }
}
