package org.tirich.wording;

import java.time.Instant;
import java.util.UUID;

/// A suggestion for the translation of one string of the interface. It does not contain its author.
///
/// @param key the key of the string in its catalogue
/// @param was the text of the interface when the suggestion was made
public record TranslationSuggestion(
        UUID id, String language, String key, String was, String becomes, Instant at, State state) {

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        /// Accepted and later undone.
        UNDONE
    }
}
