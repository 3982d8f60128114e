package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// The same list for all users: the items with the most positive users.
public final class Popularity implements Recommender {

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return List.of(Map.of());
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        var counts = training.popularity();
        return (_, scores) -> {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = counts[item];
            }
        };
    }
}
