package org.tirich.media.transcode;

import org.tirich.media.probe.Refusal;

/// Why a stage failed.
sealed interface TranscodeFailure {

    /// The source is at fault.
    record SourceFault(Refusal refusal, String detail) implements TranscodeFailure {}

    record Cancelled() implements TranscodeFailure {}

    record MachineFault(String detail) implements TranscodeFailure {}

    default TranscodeOutcome asOutcome() {
        return switch (this) {
            case SourceFault(var refusal, var detail) -> new TranscodeOutcome.Rejected(refusal, detail);
            case Cancelled() -> new TranscodeOutcome.Cancelled();
            case MachineFault(var detail) -> new TranscodeOutcome.Failed(detail);
        };
    }

    default Av1Outcome asAv1Outcome() {
        return switch (this) {
            case SourceFault(var refusal, var detail) -> new Av1Outcome.Rejected(refusal, detail);
            case Cancelled() -> new Av1Outcome.Cancelled();
            case MachineFault(var detail) -> new Av1Outcome.Failed(detail);
        };
    }
}
