package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// One method with another beside it, to see whether the other would add anything: each score as a share of the
/// method's highest for that user, the other's with a weight of which 0 is one to choose.
///
/// @param settings of the one, such as were chosen for it alone
/// @param otherSettings of the other
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

    /// 1 where none is above 0, so that it can be divided by.
    private static float highest(float[] scores) {
        float highest = 0;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        return highest > 0 ? highest : 1;
    }
}
