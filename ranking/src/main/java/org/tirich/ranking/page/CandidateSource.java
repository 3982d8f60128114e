package org.tirich.ranking.page;

/// Where a candidate comes from.
enum CandidateSource {
    PINNED,
    FOLLOWED_CREATORS,
    NEIGHBOURS,
    UNCLEAR,
    NEXT,
    DUE,
    SUBJECTS,
    GRADE,
    POPULAR,
    FRESH,
    UNPROVEN,
    /// The request restricts the page to named videos.
    NAMED
}
