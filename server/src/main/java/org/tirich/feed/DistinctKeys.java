package org.tirich.feed;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// How many different random keys were seen, in bounded room: exact up to [#KEPT] of them, and past that
/// estimated from how close together the smallest lie (k minimum values: Bar-Yossef et al., 2002). The keys
/// are random already, so they need no hashing; the kept ones are a fair sample of all.
final class DistinctKeys {

    static final int KEPT = 256;

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
        if (smallest.size() < KEPT || position(key) <= position(smallest.last())) {
            smallest.add(key);
            if (smallest.size() > KEPT) {
                smallest.pollLast();
            }
        }
    }

    void addAll(DistinctKeys others) {
        others.sample().forEach(this::add);
    }

    synchronized double estimate() {
        return smallest.size() < KEPT ? smallest.size() : (KEPT - 1) / (position(smallest.last()) / RANGE);
    }

    /// Some of the keys, chosen fairly: all of them where there are few.
    synchronized List<UUID> sample() {
        return List.copyOf(smallest);
    }
}
