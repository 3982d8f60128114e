package org.tirich.demo;

import java.time.Instant;
import java.util.UUID;

/// Creates event ids as a browser does: UUIDs of version 7 (RFC 9562).
public final class EventId {

    private EventId() {}

    public static UUID at(Instant at) {
        var random = UUID.randomUUID();
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff,
                random.getLeastSignificantBits());
    }
}
