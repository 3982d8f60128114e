package org.tirich.ranking.state;

import java.time.Duration;

/// The fixed thresholds, windows and limits of ranking; preferences between videos are in
/// [org.tirich.ranking.Weights].
public final class RankingParameters {

    /// The share from which a video counts as completed: the engagement label of TrueLearn (Bulathwela et al. 2020).
    public static final double COMPLETED_SHARE = 0.75;

    /// The share from which a video counts as watched to its end.
    public static final float END_SHARE = 0.98f;

    public static final Duration POPULARITY_HALF_LIFE = Duration.ofDays(3);

    /// How long a video counts as new.
    public static final Duration FRESH_FOR = Duration.ofDays(7);

    /// The least time between two impressions of a video for one viewer.
    public static final Duration REST = Duration.ofHours(2);

    /// Impressions from which a video counts as proven.
    public static final int PROVEN_IMPRESSIONS = 100;

    /// Events of one viewer that are learned from in a minute. No person sends as many.
    public static final int MAX_EVENTS_PER_MINUTE = 120;

    /// Days begin at midnight in Pakistan, at UTC+5 without summer time.
    public static final Duration DAY_OFFSET = Duration.ofHours(5);

    /// Above it the least recently active viewers are removed from the state; the event log still has them.
    public static final int MAX_VIEWERS = 2_000_000;

    private RankingParameters() {}
}
