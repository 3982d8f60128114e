package org.tirich.replay.protocol;

import java.util.ArrayList;
import java.util.List;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Engagement;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Item;

/// The part of a log that a recommender may learn from: the histories, and the impressions before a cut.
public final class TrainingLog {

    private final Dataset dataset;
    private final List<Impression> impressions;
    private final List<List<Engagement>> engagements;
    private final List<int[]> positives;

    /// @param impressions before the cut, by time
    public TrainingLog(Dataset dataset, List<Impression> impressions) {
        this.dataset = dataset;
        this.impressions = List.copyOf(impressions);
        this.engagements = new ArrayList<>();
        dataset.histories().forEach(history -> engagements.add(new ArrayList<>(history.engagements())));
        for (var each : impressions) {
            boolean positive = each.outcome().longWatch();
            engagements
                    .get(each.user())
                    .add(new Engagement(each.item(), positive, each.exposure().timeMillis()));
        }
        this.positives = engagements.stream()
                .map(all -> all.stream()
                        .filter(Engagement::positive)
                        .mapToInt(Engagement::item)
                        .distinct()
                        .toArray())
                .toList();
    }

    /// The whole dataset. Recommenders must not learn from impressions after the cut.
    public Dataset dataset() {
        return dataset;
    }

    public int users() {
        return engagements.size();
    }

    public int items() {
        return dataset.items().size();
    }

    public Item item(int item) {
        return dataset.items().get(item);
    }

    /// The impressions before the cut, by time.
    public List<Impression> impressions() {
        return impressions;
    }

    /// The items that a user has met, by time, possibly repeated: the history and every impression, played or not.
    public List<Engagement> engagements(int user) {
        return List.copyOf(engagements.get(user));
    }

    /// The distinct items that a user was positive about, by first time. Callers must not change the array.
    public int[] positives(int user) {
        return positives.get(user);
    }

    /// Long watches of a user before [#engagements] begins.
    public List<Integer> olderPositives(int user) {
        return dataset.histories().get(user).olderPositives();
    }

    /// By item: whether a user has met it.
    public boolean[] seen(int user) {
        var seen = new boolean[items()];
        engagements.get(user).forEach(each -> seen[each.item()] = true);
        return seen;
    }

    /// By item: the number of users who were positive about it.
    public int[] popularity() {
        var counts = new int[items()];
        for (var items : positives) {
            for (int item : items) {
                counts[item]++;
            }
        }
        return counts;
    }

    /// The time of the last impression, or of the last engagement without impressions, in milliseconds since 1970-01-01
    /// UTC; 0 without either.
    public long endMillis() {
        return impressions.isEmpty()
                ? engagements.stream()
                        .flatMap(List::stream)
                        .mapToLong(Engagement::timeMillis)
                        .max()
                        .orElse(0)
                : impressions.getLast().exposure().timeMillis();
    }
}
