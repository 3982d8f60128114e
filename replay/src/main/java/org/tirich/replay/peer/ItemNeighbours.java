package org.tirich.replay.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// Item-based nearest neighbours with a shrunk cosine (Deshpande and Karypis, TOIS 2004). The similarity of two items
/// is `both / (√(one · other) + shrink)`, in users who were positive about them. Each item keeps its `k` nearest
/// neighbours, and a score is the sum over the positives of the user.
public final class ItemNeighbours implements Recommender {

    @Override
    public String name() {
        return "itemknn";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return SettingsGrid.of("k", new double[] {50, 200, 800}, "shrink", new double[] {0, 20});
    }

    private record Neighbour(int item, float similarity) {}

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        int count = (int) SettingsGrid.setting(settings, "k");
        double shrink = SettingsGrid.setting(settings, "shrink");
        var together = new CoOccurrence(training);
        var neighbours = new ArrayList<List<Neighbour>>();
        var row = new float[training.items()];
        for (int item = 0; item < training.items(); item++) {
            together.row(item, row);
            neighbours.add(nearest(item, row, together, count, shrink));
        }
        return (user, scores) -> {
            for (int item : training.positives(user)) {
                for (var each : neighbours.get(item)) {
                    scores[each.item()] += each.similarity();
                }
            }
        };
    }

    private static List<Neighbour> nearest(int item, float[] row, CoOccurrence together, int count, double shrink) {
        var nearest = new PriorityQueue<Neighbour>((one, other) -> one.similarity() != other.similarity()
                ? Float.compare(one.similarity(), other.similarity())
                : Integer.compare(other.item(), one.item()));
        for (int other = 0; other < row.length; other++) {
            if (other != item && row[other] > 0) {
                double norm = Math.sqrt((double) together.count(item) * together.count(other));
                nearest.add(new Neighbour(other, (float) (row[other] / (norm + shrink))));
                if (nearest.size() > count) {
                    nearest.remove();
                }
            }
        }
        return List.copyOf(nearest);
    }
}
