package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// A weighted blend of two recommenders, which shows whether the second adds anything. The scores of each are divided
/// by its highest score for the user; the weight of the second is tuned and may be 0.
///
/// @param settings of the first, such as the ones chosen for it alone
/// @param otherSettings of the second
public record BlendedRecommender(
        Recommender main, Map<String, Double> settings, Recommender other, Map<String, Double> otherSettings)
        implements Recommender {

    private static final String WEIGHT = "weight";

    @Override
    public String name() {
        return main.name() + "+" + other.name();
    }

    @Override
    public List<Map<String, Double>> grid() {
        return Stream.of(0.0, 0.1, 0.2, 0.4, 0.8, 1.6)
                .map(weight -> Map.of(WEIGHT, weight))
                .toList();
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> chosen) {
        var one = main.fit(training, settings);
        var two = other.fit(training, otherSettings);
        float weight = (float) SettingsGrid.setting(chosen, WEIGHT);
        return (user, scores) -> {
            var others = new float[scores.length];
            one.score(user, scores);
            two.score(user, others);
            float highest = highest(scores);
            float highestOther = highest(others);
            for (int item = 0; item < scores.length; item++) {
                scores[item] = scores[item] / highest + weight * others[item] / highestOther;
            }
        };
    }

    /// The highest score, or 1 if none is positive.
    private static float highest(float[] scores) {
        float highest = 0;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        return highest > 0 ? highest : 1;
    }
}
