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
/// @param preceding the videos of the visit before this page, the latest last, or the last of them: the rules of
/// variety
///     hold over small pages together
/// @param position the number of cards of the visit before this page
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
        long seed,
        List<Long> preceding,
        int position) {

    public Request {
        preceding = List.copyOf(preceding);
        languages = List.copyOf(languages);
        followed = Set.copyOf(followed);
        pinned = List.copyOf(pinned);
    }

    /// The first page of a visit.
    public Request(
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
        this(viewer, languages, grade, personal, followed, pinned, size, at, eligible, seed, List.of(), 0);
    }

    /// A personal page without followed creators, pinned videos or a grade.
    public Request(long viewer, List<String> languages, int size, Instant at, LongPredicate eligible, long seed) {
        this(viewer, languages, 0, true, Set.of(), List.of(), size, at, eligible, seed);
    }
}
