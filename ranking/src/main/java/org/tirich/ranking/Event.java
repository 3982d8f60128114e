package org.tirich.ranking;

import java.time.Instant;
import java.util.OptionalDouble;

/// An action of a viewer.
public sealed interface Event {
    long viewer();

    Instant at();

    /// An action on a video.
    sealed interface VideoEvent extends Event {
        long video();
    }

    /// The video began to play.
    ///
    /// @param surface of the application: 0 is the feed, at most 127
    record Shown(long viewer, long video, int surface, Instant at) implements VideoEvent {
        public Shown(long viewer, long video, Instant at) {
            this(viewer, video, 0, at);
        }
    }

    /// The viewer watched a share of the video's length, from 0 to 1. The highest share of an impression counts.
    record Watched(long viewer, long video, double share, Instant at) implements VideoEvent {}

    /// The viewer left the video at once.
    record Skipped(long viewer, long video, Instant at) implements VideoEvent {}

    /// The viewer said that she got it, or that it is unclear.
    record Understood(long viewer, long video, boolean gotIt, Instant at) implements VideoEvent {}

    /// The viewer answered the video's question.
    record Answered(long viewer, long video, boolean correct, Instant at) implements VideoEvent {}

    /// The viewer saved the video.
    record Saved(long viewer, long video, Instant at) implements VideoEvent {}

    /// The viewer does not want to see the video again.
    record Dismissed(long viewer, long video, Instant at) implements VideoEvent {}

    /// The viewer reported a problem with the video.
    record Reported(long viewer, long video, Instant at) implements VideoEvent {}

    /// The viewer corrected the estimate of her knowledge.
    ///
    /// @param mastery from 0 to 1; empty deletes the estimate
    record KnowledgeCorrected(long viewer, String concept, OptionalDouble mastery, Instant at) implements Event {}
}
