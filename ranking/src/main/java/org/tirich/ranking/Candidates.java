package org.tirich.ranking;

import java.util.Arrays;

/// The lessons that a page is chosen from, each once, with which sources gave it and how well it goes with what
/// the viewer followed.
final class Candidates {

    /// More are not taken.
    static final int MAX = 1000;

    private static final int SLOTS = 2048;

    private final int[] rows = new int[MAX];
    private final int[] sources = new int[MAX];
    private final float[] affinities = new float[MAX];
    private final short[] slots = new short[SLOTS];
    private int size;

    /// Adds a lesson that a source gives, or notes that this source gives it too.
    void add(int row, Source source) {
        add(row, source, 0);
    }

    void add(int row, Source source, double affinity) {
        var at = place(row);
        if (at < MAX) {
            sources[at] |= 1 << source.ordinal();
            affinities[at] = Math.max(affinities[at], (float) affinity);
        }
    }

    private int place(int row) {
        var slot = row * 0x9E3779B1 >>> 21;
        while (slots[slot] != 0) {
            if (rows[slots[slot] - 1] == row) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size == MAX) {
            return MAX;
        }
        rows[size] = row;
        slots[slot] = (short) ++size;
        return size - 1;
    }

    int size() {
        return size;
    }

    int row(int at) {
        return rows[at];
    }

    boolean from(int at, Source source) {
        return (sources[at] & 1 << source.ordinal()) != 0;
    }

    float affinity(int at) {
        return affinities[at];
    }

    /// The highest affinity of all.
    float most() {
        var most = 0f;
        for (var each : Arrays.copyOf(affinities, size)) {
            most = Math.max(most, each);
        }
        return most;
    }
}
