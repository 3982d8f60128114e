package org.tirich.feed.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tirich.catalog.WorkId;

/// An action of a viewer on a lesson.
///
/// @param id a UUIDv7 that the client creates with the event: it contains the time, and repeats of the event carry the
///     same id
/// @param viewer the random key of the viewer, never an account
/// @param work the lesson; of [Kind#ESTIMATE_REMOVED] the key of an outcome
/// @param watchedMs the time watched so far in this impression
/// @param burst whether it is one of more actions of guests on a lesson than a network can have viewers. It is kept,
///     but neither the ranking nor a net figure counts it
public record Engagement(
        UUID id,
        UUID viewer,
        WorkId work,
        Optional<UUID> impression,
        Kind kind,
        int positionMs,
        int watchedMs,
        int durationMs,
        Instant at,
        boolean burst) {

    /// The kind of action.
    public enum Kind {
        START,
        WATCH,
        COMPLETE,
        SKIP,
        GOT_IT,
        UNCLEAR,
        SAVE,
        NOT_INTERESTED,
        REPORT,
        RIGHT,
        WRONG,
        CAPTIONS_ON,
        CAPTIONS_OFF,
        /// She takes back what is estimated about an outcome. No client reports it.
        ESTIMATE_REMOVED
    }

    /// The key of an outcome in the place of a lesson: the UUID of its code (RFC 9562 version 3).
    public static WorkId outcomeKey(String outcome) {
        return new WorkId(UUID.nameUUIDFromBytes(("outcome:" + outcome).getBytes(StandardCharsets.UTF_8)));
    }
}
