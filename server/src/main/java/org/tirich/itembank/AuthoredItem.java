package org.tirich.itembank;

import java.time.Instant;
import java.util.Optional;
import org.tirich.access.AccountId;

/// A question that a person writes.
///
/// @param code its id among all items, such as `M-06-02.own-1a2b3c4d`
/// @param author empty after the erasure of her account
/// @param language the one that it is written in
/// @param draft what she typed last
/// @param version of the draft, so that two windows do not overwrite each other
/// @param liveRevision the one that learners are asked
public record AuthoredItem(
        ItemId id,
        String code,
        String outcome,
        Optional<AccountId> author,
        String language,
        State state,
        ItemDraft draft,
        int version,
        Optional<Integer> liveRevision,
        Instant changed) {

    public enum State {
        DRAFT,
        IN_REVIEW,
        /// Learners are asked it. A newer revision may be in review.
        LIVE,
        WITHDRAWN
    }
}
