package org.tirich.ranking;

import java.time.Instant;
import java.util.OptionalDouble;

/// Something that a viewer did.
public sealed interface Event {
    long viewer();

    Instant at();

    /// Something that happened between a viewer and a lesson.
    sealed interface OfVideo extends Event {
        long video();
    }

    /// The lesson began to play in front of her.
    ///
    /// @param surface where: 0 the feed, other numbers other places, up to 127
    record Shown(long viewer, long video, int surface, Instant at) implements OfVideo {
        public Shown(long viewer, long video, Instant at) {
            this(viewer, video, 0, at);
        }
    }

    /// It was watched for so much of its length, from 0 to 1.
    record Watched(long viewer, long video, double share, Instant at) implements OfVideo {}

    /// It was left at once.
    record Skipped(long viewer, long video, Instant at) implements OfVideo {}

    /// The viewer said that she got it, or that it is still unclear.
    record Understood(long viewer, long video, boolean gotIt, Instant at) implements OfVideo {}

    /// Its question was answered.
    record Answered(long viewer, long video, boolean right, Instant at) implements OfVideo {}

    /// It was kept for later.
    record Saved(long viewer, long video, Instant at) implements OfVideo {}

    /// The viewer wants no more like it.
    record Dismissed(long viewer, long video, Instant at) implements OfVideo {}

    /// The viewer says that something is wrong with it.
    record Reported(long viewer, long video, Instant at) implements OfVideo {}

    /// The viewer corrects what is believed of her knowledge.
    ///
    /// @param mastery from 0 to 1; empty to forget what is believed
    record Corrected(long viewer, String concept, OptionalDouble mastery, Instant at) implements Event {}
}
