package org.tirich.media.transcode;

import org.tirich.media.probe.Refusal;

/// Result of a transcode.
public sealed interface TranscodeOutcome {

    record Ready(Rendering rendering) implements TranscodeOutcome {}

    /// The source is at fault; a retry gives the same result.
    ///
    /// @param detail the codec where the reason names one; else for the log and the operator
    record Rejected(Refusal refusal, String detail) implements TranscodeOutcome {}

    /// Cancelled on request; nothing is left behind.
    record Cancelled() implements TranscodeOutcome {}

    /// The machine is at fault. A retry may succeed, and resumes after the last finished stage.
    record Failed(String detail) implements TranscodeOutcome {}
}
