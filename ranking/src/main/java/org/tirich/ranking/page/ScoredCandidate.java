package org.tirich.ranking.page;

import java.util.Comparator;
import org.tirich.ranking.RankedVideo.Reason;

/// A candidate with its score and the reason that weighed most in it.
///
/// @param quality the posterior mean of the success rate, and `deviation` its standard deviation
record ScoredCandidate(
        int row,
        long id,
        double score,
        Reason reason,
        boolean unproven,
        int impressions,
        double quality,
        double deviation) {

    /// By score; ties by id, so that pages do not depend on the positions of rows.
    static final Comparator<ScoredCandidate> BEST_FIRST =
            Comparator.comparingDouble((ScoredCandidate each) -> -each.score()).thenComparingLong(ScoredCandidate::id);

    static final Comparator<ScoredCandidate> LEAST_SHOWN_FIRST =
            Comparator.comparingInt(ScoredCandidate::impressions).thenComparing(BEST_FIRST);
}
