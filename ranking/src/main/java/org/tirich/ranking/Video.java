package org.tirich.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The description of a video, as far as ranking needs it.
///
/// @param language of its speech; empty when it is wordless
/// @param outcomes codes of the learning outcomes that it teaches: the concepts of the learner model
/// @param options the number of choices of its question; 0 when there is none or it is unknown
public record Video(
        long id,
        long creator,
        String language,
        String subject,
        int grade,
        List<String> outcomes,
        Instant published,
        Duration duration,
        int options) {

    public Video {
        outcomes = List.copyOf(outcomes);
    }

    /// A video whose question is unknown.
    public Video(
            long id,
            long creator,
            String language,
            String subject,
            int grade,
            List<String> outcomes,
            Instant published,
            Duration duration) {
        this(id, creator, language, subject, grade, outcomes, published, duration, 0);
    }
}
