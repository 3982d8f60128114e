package org.tirich.ranking;

import java.util.Comparator;
import org.tirich.ranking.Choice.Reason;

/// A candidate with its score and the part of the score that weighed most.
///
/// @param quality the mean of what is believed of it, and `doubt` its standard deviation
/// @param shown how often it was shown
record Scored(
        int row, long id, double score, Reason reason, boolean exploring, int shown, double quality, double doubt) {

    /// Among equals the lower id, so that pages do not depend on where rows lie.
    static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble((Scored each) -> -each.score()).thenComparingLong(Scored::id);
}
