package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Admits a key after a number of occurrences: most features of a long tail occur once and would fill the table (the
/// frequency filter of Monolith, Liu et al. 2022). The counts are in a count-min sketch (Cormode and Muthukrishnan,
/// 2005) of two rows, which is halved at intervals.
final class FrequencyFilter {

    private static final int WIDTH = 1 << 16;
    private static final int MASK = WIDTH - 1;
    private static final int HALVE_AFTER = WIDTH;

    private final byte[] counts = new byte[2 * WIDTH];
    private final int minOccurrences;
    private int counted;

    /// @param minOccurrences how often a key has to be counted; 1 lets everything in
    FrequencyFilter(int minOccurrences) {
        this.minOccurrences = minOccurrences;
    }

    /// Counts an occurrence; true when the key is admitted.
    boolean admits(long key) {
        if (minOccurrences <= 1) {
            return true;
        }
        var first = (int) key & MASK;
        var second = WIDTH + ((int) (key >>> 32) & MASK);
        count(first);
        count(second);
        var enough = Math.min(counts[first], counts[second]) >= minOccurrences;
        if (++counted == HALVE_AFTER) {
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
        counted = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(counted);
        out.write(counts);
    }

    void read(DataInput in) throws IOException {
        counted = in.readInt();
        in.readFully(counts);
    }
}
