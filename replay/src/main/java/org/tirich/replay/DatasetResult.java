package org.tirich.replay;

import java.util.List;
import org.tirich.replay.online.PrequentialEvaluation;
import org.tirich.replay.peer.TunedRecommender;

/// What came of one set of logs.
public sealed interface DatasetResult {

    /// The name of the set in figures.
    String set();

    /// The set is not there.
    record Skipped(String set, String reason) implements DatasetResult {}

    /// What was measured on the set.
    ///
    /// @param split how it was divided, in words
    /// @param users in the whole set
    /// @param items in the catalogue, all of which are ranked
    /// @param testUsers users with something to find in the test
    /// @param positives how much there was to find
    /// @param lists one for each recommender
    /// @param heads one for each head and each outcome that the set tells
    record Measured(
            String set,
            String split,
            int users,
            int items,
            int testUsers,
            int positives,
            List<TunedRecommender> lists,
            List<PrequentialEvaluation> heads)
            implements DatasetResult {

        public Measured {
            lists = List.copyOf(lists);
            heads = List.copyOf(heads);
        }
    }
}
