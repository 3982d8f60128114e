package org.tirich.replay.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A log in memory. Users and items are indexes from 0, in the order of `userIds` and `items`.
///
/// @param name in figures
/// @param userIds the ids of the users in the log
/// @param items the whole catalogue
/// @param histories by user: engagements before `impressions` begins
/// @param impressions by time; those of the same millisecond in the order of the file
/// @param later impressions of a second file, after all of `impressions`, in the same order; may be empty
/// @param labels the outcomes that every file of impressions has
public record Dataset(
        String name,
        List<Long> userIds,
        List<Item> items,
        List<UserHistory> histories,
        List<Impression> impressions,
        List<Impression> later,
        Set<Label> labels) {

    public Dataset {
        userIds = List.copyOf(userIds);
        items = List.copyOf(items);
        histories = List.copyOf(histories);
        impressions = List.copyOf(impressions);
        later = List.copyOf(later);
        labels = Set.copyOf(labels);
        if (histories.size() != userIds.size()) {
            throw new IllegalArgumentException("a dataset needs one history per user");
        }
    }

    /// The same log as one of ratings: who met which item when, and whether she was positive about it. Watch time,
    /// histories before the log and descriptions are left out.
    public Dataset asRatings() {
        return new Dataset(
                name + "-ratings",
                userIds,
                items.stream().map(item -> Item.unknown(item.id())).toList(),
                Collections.nCopies(userIds.size(), UserHistory.NONE),
                asRatings(impressions),
                asRatings(later),
                Set.of());
    }

    private static List<Impression> asRatings(List<Impression> impressions) {
        return impressions.stream()
                .map(each -> new Impression(
                        new Exposure(
                                each.user(),
                                each.item(),
                                each.exposure().timeMillis(),
                                each.exposure().day(),
                                -1,
                                0),
                        new Outcome(0, each.outcome().longWatch(), false, false, false)))
                .toList();
    }

    /// The same under another name, with the later impressions among the others.
    public Dataset merged(String itsName) {
        var all = new ArrayList<>(impressions);
        all.addAll(later);
        return new Dataset(itsName, userIds, items, histories, all, List.of(), labels);
    }
}
