package org.tirich.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A lesson that may be shown, by what ranking needs to know of it.
///
/// @param language of its speech; empty when it is wordless
/// @param outcomes codes of what it teaches: the concepts of the learner's model
public record Video(
        long id,
        long creator,
        String language,
        String subject,
        int grade,
        List<String> outcomes,
        Instant published,
        Duration duration) {

    public Video {
        outcomes = List.copyOf(outcomes);
    }
}
