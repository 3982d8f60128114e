package org.tirich.ranking;

import java.nio.charset.StandardCharsets;

/// A 64-bit FNV-1a hash over a state, to tell whether two are the same.
final class StateHash {

    private static final long PRIME = 0x100000001b3L;
    private long hash = 0xcbf29ce484222325L;

    void add(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ (value >>> shift & 0xff)) * PRIME;
        }
    }

    void add(String value) {
        for (var each : value.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        add(value.length());
    }

    long value() {
        return hash;
    }
}
