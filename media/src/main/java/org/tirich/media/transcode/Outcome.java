package org.tirich.media.transcode;

import org.tirich.media.probe.Refusal;

/// What came of a transcoding.
public sealed interface Outcome {

    record Ready(Rendering rendering) implements Outcome {}

    /// The source is at fault; trying again gives the same.
    ///
    /// @param detail for the log and the operator
    record Rejected(Refusal refusal, String detail) implements Outcome {}

    /// Given up by request; nothing is left of it.
    record Cancelled() implements Outcome {}

    /// The machine is at fault; it may be tried again, and then goes on behind the stages that were finished.
    record Failed(String detail) implements Outcome {}
}
