package org.tirich.replay.protocol;

import java.util.ArrayList;
import java.util.List;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Engagement;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Item;

/// All that a recommender may learn from: the histories and the impressions before a cut.
public final class TrainingLog {

    private final Dataset dataset;
    private final List<Impression> impressions;
    private final List<List<Engagement>> engagements;
    private final List<int[]> positives;

    /// @param impressions those before the cut, in the order of time
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

    /// The whole log, of which only what was before the cut may be learned from.
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

    /// The impressions before the cut with all that is known of them, in the order of time.
    public List<Impression> impressions() {
        return impressions;
    }

    /// What a user has met, in the order of time; an item may come more than once. It is also what "seen" means here:
    /// the history and every impression, played or not ([Outcome] tells).
    public List<Engagement> engagements(int user) {
        return List.copyOf(engagements.get(user));
    }

    /// The distinct items that a user took to, in the order of the first time. Not to be changed.
    public int[] positives(int user) {
        return positives.get(user);
    }

    /// Items that a user watched for long before [#engagements] begins.
    public List<Integer> olderPositives(int user) {
        return dataset.histories().get(user).olderPositives();
    }

    /// Marks the items that a user has met, one place for each item of the catalogue.
    public boolean[] seen(int user) {
        var seen = new boolean[items()];
        engagements.get(user).forEach(each -> seen[each.item()] = true);
        return seen;
    }

    /// The number of users who took to each item.
    public int[] popularity() {
        var counts = new int[items()];
        for (var items : positives) {
            for (int item : items) {
                counts[item]++;
            }
        }
        return counts;
    }

    /// The time of the last impression in milliseconds since 1970-01-01 UTC; without impressions that of the last
    /// engagement, and 0 without either.
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
