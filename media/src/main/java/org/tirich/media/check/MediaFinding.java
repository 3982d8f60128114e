package org.tirich.media.check;

import java.util.List;

/// One thing that a check found in a lesson.
///
/// @param stretches where; empty when it is about the lesson as a whole
/// @param figure how much of it, in the unit that its code names
public record MediaFinding(Code code, Severity severity, List<TimeRange> ranges, double figure) {

    public MediaFinding {
        ranges = List.copyOf(ranges);
    }

    /// What was found. The name is a stable code by which pages in every language say it.
    public enum Code {
        /// The check did not come to its end. Figure: the status that ffmpeg left, or −1.
        NOT_EXAMINED,
        /// The picture does not last as long as the file said. Figure: seconds it lasts.
        DURATION_DIFFERS,
        /// Brightness flashes. Figure: the most flashes in a second.
        FLASHING,
        /// Saturated red flashes. Figure: the most flashes in a second.
        RED_FLASHING,
        /// There is nothing to see. Figure: seconds.
        BLACK_PICTURE,
        /// The picture does not move; a lesson of slides does that. Figure: seconds.
        STILL_PICTURE,
        /// Neither does the picture move nor is anything heard. Figure: seconds.
        STANDSTILL,
        /// The picture comes in two halves, as old cameras record it. Figure: share of the pictures looked at.
        INTERLACED,
        /// The file has no sound. Figure: 0.
        NO_SOUND,
        /// There is a sound track and nothing on it, as of a microphone that was off. Figure: seconds.
        SILENT_SOUND,
        /// Nothing is heard for a long while. Figure: seconds.
        LONG_SILENCE,
        /// The two sides are each other's mirror image and cancel when they are mixed. Figure: decibels
        /// that are lost.
        CANCELLING_SOUND,
        /// Only one side is recorded. Figure: decibels between the sides.
        ONE_SIDED_SOUND,
        /// The sound was recorded louder than the recorder could take. Figure: share of the samples.
        CLIPPED_SOUND,
        /// The sound is so faint that raising it raises its noise. Figure: LUFS.
        FAINT_SOUND,
        /// The file says how it was made, after C2PA. Figure: bytes of it.
        CONTENT_CREDENTIALS
    }

    /// What becomes of a lesson.
    public enum Severity {
        /// Reviewers are told.
        NOTE,
        /// A person decides before it goes on.
        HOLD,
        /// It goes back to its maker, who can mend it.
        RETURN
    }
}
