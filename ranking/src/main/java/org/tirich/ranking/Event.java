package org.tirich.ranking;

import java.time.Instant;

/// Something that happened between a viewer and a lesson.
public sealed interface Event {
    long viewer();

    long video();

    Instant at();

    /// The lesson stood on a page.
    record Shown(long viewer, long video, Instant at) implements Event {}

    /// It was watched for so much of its length, from 0 to 1.
    record Watched(long viewer, long video, double share, Instant at) implements Event {}

    /// It was left at once.
    record Skipped(long viewer, long video, Instant at) implements Event {}

    /// The viewer said that she got it, or that it is still unclear.
    record Understood(long viewer, long video, boolean gotIt, Instant at) implements Event {}

    /// Its question was answered.
    record Answered(long viewer, long video, boolean right, Instant at) implements Event {}

    /// It was kept for later.
    record Saved(long viewer, long video, Instant at) implements Event {}

    /// The viewer wants no more like it.
    record Dismissed(long viewer, long video, Instant at) implements Event {}
}
