package org.tirich.replay.data;

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
}
