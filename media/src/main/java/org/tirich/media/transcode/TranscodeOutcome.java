package org.tirich.media.transcode;

import org.tirich.media.probe.Refusal;

/// What came of a transcoding.
public sealed interface TranscodeOutcome {

    record Ready(Rendering rendering) implements TranscodeOutcome {}

    /// The source is at fault; trying again gives the same.
    ///
    /// @param detail for the log and the operator
    record Rejected(Refusal refusal, String detail) implements TranscodeOutcome {}

    /// Given up by request; nothing is left of it.
    record Cancelled() implements TranscodeOutcome {}

    /// The machine is at fault; it may be tried again, and then goes on behind the stages that were finished.
    record Failed(String detail) implements TranscodeOutcome {}
}
