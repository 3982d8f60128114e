package org.tirich.ranking;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

/// A wish for a page.
///
/// @param languages the viewer understands, best first; what is wordless suits everyone
/// @param eligible whether a lesson may be shown to this viewer now
/// @param seed decides what is left to chance
public record Request(long viewer, List<String> languages, int size, Instant at, LongPredicate eligible, long seed) {

    public Request {
        languages = List.copyOf(languages);
    }
}
