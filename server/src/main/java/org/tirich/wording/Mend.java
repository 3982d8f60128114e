package org.tirich.wording;

import java.time.Instant;
import java.util.UUID;

/// A suggestion to say one string of the interface in other words. It does not know who made it.
///
/// @param key of the string in its catalogue
/// @param was what the interface said when it was made
public record Mend(UUID id, String language, String key, String was, String becomes, Instant at, State state) {

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /// Accepted once, and put back.
        UNDONE
    }
}
