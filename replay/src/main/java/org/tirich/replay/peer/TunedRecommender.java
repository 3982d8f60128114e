package org.tirich.replay.peer;

import java.util.Map;
import org.tirich.replay.protocol.GroundTruth;
import org.tirich.replay.protocol.ListEvaluation;
import org.tirich.replay.protocol.LogSplit;
import org.tirich.replay.protocol.Metric;
import org.tirich.replay.protocol.Scorecard;

/// A recommender with the settings that are best on the validation part, trained on everything before the test and
/// scored once.
///
/// @param tried the number of settings compared
/// @param fitSeconds wall time of the final training
/// @param scoreMillis mean wall time of ranking the catalogue for one test user
public record TunedRecommender(
        String name, Map<String, Double> settings, int tried, double fitSeconds, double scoreMillis, Scorecard test) {

    private static final double NANOS = 1e9;

    public static TunedRecommender on(LogSplit split, Recommender recommender) {
        var settings = choose(split, recommender);
        var training = split.wholeTraining();
        var truth = GroundTruth.of(training, split.test());
        long begun = System.nanoTime();
        var scorer = recommender.fit(training, settings);
        long fitted = System.nanoTime();
        var card = new ListEvaluation(training, truth).score(scorer);
        long scored = System.nanoTime();
        return new TunedRecommender(
                recommender.name(),
                settings,
                recommender.grid().size(),
                (fitted - begun) / NANOS,
                (scored - fitted) / NANOS * 1000 / Math.max(1, truth.users().size()),
                card);
    }

    /// The settings with the highest NDCG@10 on the validation part.
    private static Map<String, Double> choose(LogSplit split, Recommender recommender) {
        var grid = recommender.grid();
        var best = grid.getFirst();
        if (grid.size() == 1) {
            return best;
        }
        var training = split.training();
        var evaluation = new ListEvaluation(training, GroundTruth.of(training, split.validation()));
        double highest = Double.NEGATIVE_INFINITY;
        for (var settings : grid) {
            double found = evaluation.score(recommender.fit(training, settings)).mean(Metric.NDCG10);
            if (found > highest) {
                highest = found;
                best = settings;
            }
        }
        return best;
    }
}
