package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// Popularity with exponential decay; the setting is the half-life in days.
public final class RecentPopularity implements Recommender {

    private static final double MILLIS_PER_DAY = 86_400_000;

    @Override
    public String name() {
        return "recent";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return SettingsGrid.of("half_life_days", 0.25, 0.5, 1, 2, 4, 8);
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        double halfLife = SettingsGrid.setting(settings, "half_life_days") * MILLIS_PER_DAY;
        long end = training.endMillis();
        var weights = new double[training.items()];
        for (int user = 0; user < training.users(); user++) {
            for (var each : training.engagements(user)) {
                if (each.positive()) {
                    weights[each.item()] += Math.exp(-Math.log(2) * (end - each.timeMillis()) / halfLife);
                }
            }
        }
        return (_, scores) -> {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = (float) weights[item];
            }
        };
    }
}
