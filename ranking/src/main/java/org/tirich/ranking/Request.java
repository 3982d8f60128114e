package org.tirich.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/// A wish for a page.
///
/// @param languages the viewer understands, best first; what is wordless suits everyone
/// @param grade she learns in; 0 when it is not known
/// @param personal false when she wants the page that everyone gets: then nothing that is known of her counts
/// @param followed creators she follows
/// @param pinned lessons that editors or programmes put first; only a few come on a page
/// @param eligible whether a lesson may be shown to this viewer now
/// @param seed decides what is left to chance
public record Request(
        long viewer,
        List<String> languages,
        int grade,
        boolean personal,
        Set<Long> followed,
        List<Long> pinned,
        int size,
        Instant at,
        LongPredicate eligible,
        long seed) {

    public Request {
        languages = List.copyOf(languages);
        followed = Set.copyOf(followed);
        pinned = List.copyOf(pinned);
    }

    /// A personal page of somebody who follows nobody, with nothing pinned.
    public Request(long viewer, List<String> languages, int size, Instant at, LongPredicate eligible, long seed) {
        this(viewer, languages, 0, true, Set.of(), List.of(), size, at, eligible, seed);
    }
}
