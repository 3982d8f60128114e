package org.tirich.breach;

import java.time.Instant;

/// Reads the system clock instead of an injected one.
public final class AsksTheClock {

    Instant now() {
        return Instant.now();
    }
}
