package org.tirich.breach;

import java.time.Instant;

/// A clock that was not given.
public final class AsksTheClock {

    Instant now() {
        return Instant.now();
    }
}
