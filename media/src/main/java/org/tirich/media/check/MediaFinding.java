package org.tirich.media.check;

import java.util.List;

/// A finding of the automatic checks.
///
/// @param ranges where it applies; empty when it is about the whole lesson
/// @param figure its extent, in the unit that its code defines
public record MediaFinding(Code code, Severity severity, List<TimeRange> ranges, double figure) {

    public MediaFinding {
        ranges = List.copyOf(ranges);
    }

    /// The kind of finding. The name is a stable code by which translations are found.
    public enum Code {
        /// The check failed. Figure: the exit status of ffmpeg, or −1.
        NOT_EXAMINED,
        /// The picture is shorter or longer than the file states. Figure: its length in seconds.
        DURATION_DIFFERS,
        /// Luminance flashes. Figure: the highest number of flashes in a second.
        FLASHING,
        /// Saturated red flashes. Figure: the highest number of flashes in a second.
        RED_FLASHING,
        /// The picture is black. Figure: seconds.
        BLACK_PICTURE,
        /// The picture does not change, as in a lesson of slides. Figure: seconds.
        STILL_PICTURE,
        /// The picture does not change, and there is silence. Figure: seconds.
        STANDSTILL,
        /// The picture is interlaced. Figure: share of the frames that were looked at.
        INTERLACED,
        /// The file has no sound. Figure: 0.
        NO_SOUND,
        /// The sound track is silent, as with a muted microphone. Figure: seconds.
        SILENT_SOUND,
        /// A long silence. Figure: seconds.
        LONG_SILENCE,
        /// The channels are in opposite phase and cancel in a mono mix. Figure: the loss in decibels.
        CANCELLING_SOUND,
        /// Only one channel was recorded. Figure: level difference of the channels in decibels.
        ONE_SIDED_SOUND,
        /// The sound is clipped. Figure: share of the samples.
        CLIPPED_SOUND,
        /// The sound is so quiet that normalisation raises its noise. Figure: LUFS.
        FAINT_SOUND,
        /// The file has content credentials (C2PA). Figure: their size in bytes.
        CONTENT_CREDENTIALS
    }

    /// The consequence for the lesson.
    public enum Severity {
        /// Reviewers are informed.
        NOTE,
        /// A person decides before the lesson proceeds.
        HOLD,
        /// The lesson is returned to its maker for correction.
        RETURN
    }
}
