package org.tirich.ranking;

import java.time.Duration;

/// The numbers by which ranking works that are no matter of what is worth more: thresholds, windows and bounds.
final class Limits {

    /// A lesson that was watched this far was followed.
    static final double FOLLOWED = 0.75;

    /// Half of what popularity is left after this long.
    static final Duration POPULARITY_HALF_LIFE = Duration.ofDays(3);

    /// How long a lesson counts as new.
    static final Duration FRESH_FOR = Duration.ofDays(7);

    /// A lesson does not come back within this time.
    static final Duration REST = Duration.ofHours(2);

    /// A lesson is unproven until it was shown this often.
    static final int PROVEN_AT = 100;

    /// Events of one viewer that are learned from in a minute. No learner comes near it.
    static final int EVENTS_A_MINUTE = 120;

    /// Days begin at midnight in Pakistan, five hours before UTC's; there is no summer time.
    static final Duration DAY_BEGINS = Duration.ofHours(5);

    /// Past this many viewers the one heard of longest ago is forgotten; the log still knows her.
    static final int MAX_VIEWERS = 2_000_000;

    private Limits() {}
}
