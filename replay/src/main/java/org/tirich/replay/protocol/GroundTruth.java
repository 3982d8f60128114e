package org.tirich.replay.protocol;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tirich.replay.data.Impression;

/// The relevant items per user: those that she was positive about in a period and had not met before.
///
/// @param relevant distinct items of users with at least one
public record GroundTruth(Map<Integer, List<Integer>> relevant) {

    public GroundTruth {
        relevant = new TreeMap<>(relevant);
    }

    public static GroundTruth of(TrainingLog before, List<Impression> period) {
        var found = new TreeMap<Integer, TreeSet<Integer>>();
        for (var each : period) {
            if (each.outcome().longWatch()) {
                found.computeIfAbsent(each.user(), _ -> new TreeSet<>()).add(each.item());
            }
        }
        found.forEach((user, items) -> before.engagements(user).forEach(known -> items.remove(known.item())));
        return new GroundTruth(found.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue()))));
    }

    /// Users with relevant items, in ascending order.
    public List<Integer> users() {
        return List.copyOf(relevant.keySet());
    }

    public int positives() {
        return relevant.values().stream().mapToInt(List::size).sum();
    }
}
