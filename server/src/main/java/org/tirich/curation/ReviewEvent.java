package org.tirich.curation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tirich.access.AccountId;

/// One step of a review. Never changed, never deleted.
///
/// @param role in which the actor took it, or `SYSTEM`
/// @param demonstration simulated by the demo
record ReviewEvent(
        ReviewState from,
        ReviewState to,
        String event,
        Optional<AccountId> actor,
        String role,
        Instant at,
        Map<String, Integer> rubric,
        String reason,
        String notes,
        String internal,
        boolean demonstration) {

    static ReviewEvent bySystem(ReviewState from, ReviewState to, String event, Instant at) {
        return new ReviewEvent(from, to, event, Optional.empty(), "SYSTEM", at, Map.of(), "", "", "", false);
    }
}
