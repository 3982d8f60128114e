package org.tirich.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/// A request for a page.
///
/// @param languages the viewer understands, the preferred first; wordless videos suit everyone
/// @param grade the viewer's school grade; 0 when unknown
/// @param personal false for the page that everyone gets, which uses nothing that is known about the viewer
/// @param followed the creators that the viewer follows
/// @param pinned videos that editors or programmes put first; a page takes a few of them
/// @param eligible whether the viewer may see a video now
/// @param seed of the random choices
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

    /// A personal page without followed creators, pinned videos or a grade.
    public Request(long viewer, List<String> languages, int size, Instant at, LongPredicate eligible, long seed) {
        this(viewer, languages, 0, true, Set.of(), List.of(), size, at, eligible, seed);
    }
}
