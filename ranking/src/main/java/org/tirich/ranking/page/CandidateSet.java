package org.tirich.ranking.page;

import java.util.Arrays;

/// The candidates of a page, each once, with their sources and the highest affinity that a source gave.
final class CandidateSet {

    static final int MAX_CANDIDATES = 1000;

    private static final int SLOTS = 2048;

    private final int[] rows = new int[MAX_CANDIDATES];
    private final int[] sources = new int[MAX_CANDIDATES];
    private final float[] affinities = new float[MAX_CANDIDATES];
    private final short[] slots = new short[SLOTS];
    private int size;

    void add(int row, CandidateSource source) {
        add(row, source, 0);
    }

    /// Adds a candidate, or another source of it; does nothing when the set is full.
    void add(int row, CandidateSource source, double affinity) {
        var at = indexOf(row);
        if (at < MAX_CANDIDATES) {
            sources[at] |= 1 << source.ordinal();
            affinities[at] = Math.max(affinities[at], (float) affinity);
        }
    }

    boolean contains(int row) {
        return find(row) >= 0;
    }

    /// The position of a candidate, or -1.
    int find(int row) {
        var slot = row * 0x9E3779B1 >>> 21;
        while (slots[slot] != 0) {
            if (rows[slots[slot] - 1] == row) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return -1;
    }

    private int indexOf(int row) {
        var slot = row * 0x9E3779B1 >>> 21;
        while (slots[slot] != 0) {
            if (rows[slots[slot] - 1] == row) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size == MAX_CANDIDATES) {
            return MAX_CANDIDATES;
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

    boolean isFrom(int at, CandidateSource source) {
        return (sources[at] & 1 << source.ordinal()) != 0;
    }

    float affinity(int at) {
        return affinities[at];
    }

    float maxAffinity() {
        var max = 0f;
        for (var each : Arrays.copyOf(affinities, size)) {
            max = Math.max(max, each);
        }
        return max;
    }
}
