package org.tirich.ranking;

import java.time.Duration;

/// What counts, and how much. Raw watching time counts nothing: watching most of a lesson is taken as a
/// sign that it could be followed, however long it is.
///
/// The figures are first settings; `docs/decisions/0006-ranking-thin.md` says what they were tried on.
final class Weights {

    /// A lesson that was watched this far was followed (the label of TrueLearn, Bulathwela et al. 2020).
    static final double FOLLOWED = 0.75;

    /// Pseudo-counts of the Beta prior on "a viewer who is shown it follows it".
    static final double PRIOR_YES = 1;

    static final double PRIOR_NO = 1;

    static final double WATCHED = 1;

    /// What an explicit word or a right answer counts for, in followed viewings.
    static final double GOT_IT = 1.5;

    static final double ANSWERED_RIGHT = 2;

    static final double SAVED = 1;

    static final double QUALITY = 1.0;
    static final double SUBJECT = 0.6;
    static final double UNCLEAR = 0.9;
    static final double LANGUAGE = 0.5;
    static final double FRESH = 0.4;
    static final double SEEN = -1.0;

    /// The share of a viewer's interest that is left after one further lesson.
    static final double INTEREST_DECAY = 0.9;

    /// Half of what popularity is left after this long.
    static final Duration POPULARITY_HALF_LIFE = Duration.ofDays(3);

    /// How long a lesson counts as new.
    static final Duration FRESH_FOR = Duration.ofDays(7);

    /// A lesson does not come back within this time.
    static final Duration REST = Duration.ofHours(2);

    /// A lesson is unproven until this many viewings.
    static final int PROVEN_AT = 100;

    private Weights() {}
}
