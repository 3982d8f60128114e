package org.tirich.replay.data;

import java.util.List;

/// What a viewer had met before the log of impressions begins.
///
/// @param engagements in the order of time
/// @param olderPositives items watched for long before the first of `engagements`; the protocol leaves them in the
///     catalogue, though this viewer has seen them
public record UserHistory(List<Engagement> engagements, List<Integer> olderPositives) {

    public static final UserHistory NONE = new UserHistory(List.of(), List.of());

    public UserHistory {
        engagements = List.copyOf(engagements);
        olderPositives = List.copyOf(olderPositives);
    }
}
