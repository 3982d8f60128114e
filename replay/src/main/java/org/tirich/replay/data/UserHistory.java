package org.tirich.replay.data;

import java.util.List;

/// The engagements of a viewer before the impressions of a log begin.
///
/// @param engagements by time
/// @param olderPositives items watched for long before the first of `engagements`; the protocol keeps them in the
///     catalogue, although this viewer has seen them
public record UserHistory(List<Engagement> engagements, List<Integer> olderPositives) {

    public static final UserHistory NONE = new UserHistory(List.of(), List.of());

    public UserHistory {
        engagements = List.copyOf(engagements);
        olderPositives = List.copyOf(olderPositives);
    }
}
