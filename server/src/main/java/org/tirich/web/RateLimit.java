package org.tirich.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/// A limit on requests of one kind: a bucket of tokens for each account, for the guests of each network, and for all
/// guests together. A bucket refills within the period.
///
/// @param id derived from the name, which is unique
/// @param network tokens for the guests of one network; a class of forty may share one
/// @param guests tokens for all guests together
public record RateLimit(UUID id, int account, int network, int guests, Duration period) {

    public RateLimit(String name, int account, int network, int guests, Duration period) {
        this(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), account, network, guests, period);
    }
}
