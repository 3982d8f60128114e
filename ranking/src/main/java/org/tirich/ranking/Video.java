package org.tirich.ranking;

import java.time.Instant;
import java.util.List;

/// A lesson that may be shown, by what ranking needs to know of it.
///
/// @param language of its speech; empty when it is wordless
/// @param outcomes codes of what it teaches
public record Video(
        long id, long creator, String language, String subject, int grade, List<String> outcomes, Instant published) {

    public Video {
        outcomes = List.copyOf(outcomes);
    }
}
