package org.tirich.replay.data;

import java.util.List;
import java.util.Set;

/// A log in memory. Users and items are indexes from 0, in the order of `userIds` and `items`.
///
/// @param name how figures call it
/// @param userIds what the log calls each user
/// @param items the whole catalogue
/// @param histories one for each user: what was met before `impressions` begins
/// @param impressions sorted by time; rows of the same millisecond stay in the file's order
/// @param later impressions of a second file, after all of `impressions`, sorted in the same way; may be empty
/// @param labels the outcomes that every file of impressions tells
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
            throw new IllegalArgumentException("a set needs one history for each user");
        }
    }
}
