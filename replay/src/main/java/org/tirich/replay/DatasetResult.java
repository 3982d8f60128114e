package org.tirich.replay;

import java.util.List;
import org.tirich.replay.online.PrequentialEvaluation;
import org.tirich.replay.peer.TunedRecommender;

/// The result for one dataset.
public sealed interface DatasetResult {

    /// The name of the dataset in figures.
    String set();

    /// The dataset is missing.
    record Skipped(String set, String reason) implements DatasetResult {}

    /// @param split its description
    /// @param users in the dataset
    /// @param items in the catalogue, all of which are ranked
    /// @param testUsers users with relevant items in the test
    /// @param positives relevant items in the test
    /// @param lists one per recommender
    /// @param predictors one per predictor and outcome in the dataset
    record Measured(
            String set,
            String split,
            int users,
            int items,
            int testUsers,
            int positives,
            List<TunedRecommender> lists,
            List<PrequentialEvaluation> predictors)
            implements DatasetResult {

        public Measured {
            lists = List.copyOf(lists);
            predictors = List.copyOf(predictors);
        }
    }
}
