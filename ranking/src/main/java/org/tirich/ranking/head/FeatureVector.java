package org.tirich.ranking.head;

import java.util.Arrays;

/// The sparse features of one impression: 64-bit keys and values. Reusable.
public final class FeatureVector {

    private static final int INITIAL_CAPACITY = 64;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[INITIAL_CAPACITY];
    private float[] values = new float[INITIAL_CAPACITY];
    private int size;

    public void clear() {
        size = 0;
    }

    /// Adds a feature with value 1.
    public void add(long key) {
        add(key, 1);
    }

    /// Adds a feature. Values near 1 learn best.
    public void add(long key, double value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = (float) value;
    }

    /// The key of a feature with one or two values; keys of different features differ except for hash collisions of
    /// 64 bits.
    public static long key(int feature, long first, long second) {
        var mixed = mix(feature * GOLDEN_RATIO + first);
        return mix(mixed + second * GOLDEN_RATIO);
    }

    private static long mix(long value) {
        var mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    int size() {
        return size;
    }

    long key(int n) {
        return keys[n];
    }

    float value(int n) {
        return values[n];
    }
}
