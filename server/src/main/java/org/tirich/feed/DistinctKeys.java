package org.tirich.feed;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// Counts different random keys in bounded memory: exactly up to [#MAX_STORED] keys, and beyond that as an estimate
/// from the spacing of the smallest keys (k minimum values: Bar-Yossef et al., 2002). The keys are random and need no
/// hashing; the stored keys are a uniform sample of all.
final class DistinctKeys {

    static final int MAX_STORED = 256;

    /// The low half of a random UUID: 62 random bits below its variant.
    private static final double RANGE = 0x1p62;

    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;

    private final TreeSet<UUID> smallest = new TreeSet<>((one, other) -> {
        var byPosition = Long.compare(position(one), position(other));
        return byPosition != 0 ? byPosition : one.compareTo(other);
    });

    private static long position(UUID key) {
        return key.getLeastSignificantBits() & RANDOM_BITS;
    }

    synchronized void add(UUID key) {
        if (smallest.size() < MAX_STORED || position(key) <= position(smallest.last())) {
            smallest.add(key);
            if (smallest.size() > MAX_STORED) {
                smallest.pollLast();
            }
        }
    }

    void addAll(DistinctKeys others) {
        others.sample().forEach(this::add);
    }

    synchronized double estimate() {
        return smallest.size() < MAX_STORED ? smallest.size() : (MAX_STORED - 1) / (position(smallest.last()) / RANGE);
    }

    /// A uniform sample of the keys; all of them if there are few.
    synchronized List<UUID> sample() {
        return List.copyOf(smallest);
    }
}
