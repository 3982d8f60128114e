package org.tirich.feed.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tirich.catalog.WorkId;

/// Something a viewer did with a lesson.
///
/// @param id a UUIDv7 made where it happened: the same however often it is sent, and it holds the time
/// @param viewer the random key of the viewer, never an account
/// @param watchedMs how much of this showing was watched so far
public record Engagement(
        UUID id,
        UUID viewer,
        WorkId work,
        Optional<UUID> impression,
        Kind kind,
        int positionMs,
        int watchedMs,
        int durationMs,
        Instant at) {

    /// What was done.
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
        CAPTIONS_OFF
    }
}
