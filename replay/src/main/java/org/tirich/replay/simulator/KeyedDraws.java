package org.tirich.replay.simulator;

import java.util.HashMap;
import java.util.Map;

/// The random numbers of one learner. The n-th number for a purpose and a key is the same in every run of a seed,
/// whatever else was drawn: runs that differ in one feature share their random numbers (common random numbers).
final class KeyedDraws {

    /// From the fractional part of the golden ratio (Steele, Lea and Flood, 2014).
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Map<Long, Integer> drawn = new HashMap<>();

    KeyedDraws(long seed) {
        this.seed = seed;
    }

    enum Purpose {
        PERSON,
        MISCONCEPTION,
        MISLED,
        COMPLETION,
        SHARE,
        PREDICTION,
        OFFER,
        INVITATION,
        THOUGHT,
        RECALL,
        ANSWER,
        CORRECTION,
        EVIDENCE,
        REPORT,
        CONFIDENCE
    }

    /// The next number from 0 to 1.
    double next(Purpose purpose, long key) {
        var place = (long) purpose.ordinal() << 48 | key;
        var occurrence = drawn.merge(place, 1, Integer::sum);
        return (mix(seed + STEP * mix(mix(place) + occurrence)) >>> 11) * 0x1.0p-53;
    }

    /// The next number of the standard normal distribution.
    double nextGaussian(Purpose purpose, long key) {
        var radius = Math.sqrt(-2 * Math.log1p(-next(purpose, key)));
        return radius * Math.cos(2 * Math.PI * next(purpose, key));
    }

    private static long mix(long value) {
        var mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
