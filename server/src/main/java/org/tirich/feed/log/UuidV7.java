package org.tirich.feed.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids that contain their creation time in milliseconds (RFC 9562 section 5.7).
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION = 7;
    private static final long MILLIS_A_DAY = 24L * 60 * 60 * 1000;

    private UuidV7() {}

    public static UUID at(Instant instant) {
        var high = instant.toEpochMilli() << 16 | VERSION << 12 | RANDOM.nextInt() & 0xfff;
        return new UUID(high, RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    public static boolean is(UUID id) {
        return id.version() == VERSION;
    }

    public static Instant time(UUID id) {
        return Instant.ofEpochMilli(millis(id));
    }

    /// The day in UTC, counted from 1970-01-01.
    static long epochDay(UUID id) {
        return millis(id) / MILLIS_A_DAY;
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
