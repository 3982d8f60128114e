package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ranks the whole catalogue for each test user, without the items that the user has met, and compares the lists with
/// the ground truth. Items are not sampled, because sampled metrics may order methods differently (Krichene and Rendle,
/// KDD 2020).
public final class ListEvaluation {

    /// An item is cold if fewer users were positive about it in training.
    static final int COLD_ITEM_USERS = 10;

    /// A user is cold with fewer positives in training.
    static final int COLD_USER_POSITIVES = 5;

    private static final int SHORT = 10;
    private static final int LONG = 20;

    private final TrainingLog training;
    private final GroundTruth truth;
    private final int[] popularity;
    private final TopItems topItems;

    public ListEvaluation(TrainingLog training, GroundTruth truth) {
        this.training = training;
        this.truth = truth;
        this.popularity = training.popularity();
        this.topItems = new TopItems(popularity);
    }

    public Scorecard score(ItemScorer scorer) {
        var users = truth.users();
        var values = new EnumMap<Metric, double[]>(Metric.class);
        var exposures = new int[training.items()];
        var scores = new float[training.items()];
        for (int row = 0; row < users.size(); row++) {
            int user = users.get(row);
            Arrays.fill(scores, 0);
            scorer.score(user, scores);
            var list = topItems.of(scores, training.seen(user), LONG);
            for (int place = 0; place < Math.min(SHORT, list.length); place++) {
                exposures[list[place]]++;
            }
            for (var each : measure(user, list).entrySet()) {
                values.computeIfAbsent(each.getKey(), _ -> new double[users.size()])[row] = each.getValue();
            }
        }
        return new Scorecard(values, exposures);
    }

    private Map<Metric, Double> measure(int user, int[] list) {
        var relevant = new HashSet<>(truth.relevant().getOrDefault(user, List.of()));
        double ndcg = ndcg(list, relevant);
        double recall = recall(list, relevant);
        relevant.removeIf(item -> popularity[item] >= COLD_ITEM_USERS);
        boolean cold = training.positives(user).length < COLD_USER_POSITIVES;
        return Map.of(
                Metric.NDCG10,
                ndcg,
                Metric.RECALL20,
                recall,
                Metric.COLD_ITEM_RECALL20,
                recall(list, relevant),
                Metric.COLD_USER_NDCG10,
                cold ? ndcg : Double.NaN);
    }

    /// Normalised discounted cumulative gain of the first ten items; not a number without relevant items.
    static double ndcg(int[] list, Set<Integer> relevant) {
        double gain = 0;
        double best = 0;
        for (int place = 0; place < SHORT; place++) {
            double discount = Math.log(2) / Math.log(place + 2);
            if (place < list.length && relevant.contains(list[place])) {
                gain += discount;
            }
            if (place < relevant.size()) {
                best += discount;
            }
        }
        return gain / best;
    }

    /// The recall of the first twenty items; not a number without relevant items.
    static double recall(int[] list, Set<Integer> relevant) {
        long hits = Arrays.stream(list).limit(LONG).filter(relevant::contains).count();
        return hits / (double) Math.min(LONG, relevant.size());
    }
}
