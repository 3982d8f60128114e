package org.tirich.ranking;

/// Where candidates come from.
enum Source {
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
    /// The request named it.
    NAMED
}
