package org.tirich.wording;

import java.time.Instant;
import java.util.UUID;

/// A suggestion for the translation of one string of the interface. It does not hold its author.
///
/// @param key of the string in its catalogue
/// @param was the text of the interface when it was made
public record TranslationSuggestion(
        UUID id, String language, String key, String was, String becomes, Instant at, State state) {

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /// Accepted and undone.
        UNDONE
    }
}
