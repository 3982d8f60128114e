package org.tirich.media.transcode;

import org.tirich.media.probe.Refusal;

/// Why a piece of work did not come to its end.
sealed interface Trouble {

    /// The source is at fault.
    record WithTheSource(Refusal refusal, String detail) implements Trouble {}

    record Cancelled() implements Trouble {}

    record WithTheMachine(String detail) implements Trouble {}

    default Outcome asOutcome() {
        return switch (this) {
            case WithTheSource(var refusal, var detail) -> new Outcome.Rejected(refusal, detail);
            case Cancelled() -> new Outcome.Cancelled();
            case WithTheMachine(var detail) -> new Outcome.Failed(detail);
        };
    }

    default Addition asAddition() {
        return switch (this) {
            case WithTheSource(var refusal, var detail) -> new Addition.Rejected(refusal, detail);
            case Cancelled() -> new Addition.Cancelled();
            case WithTheMachine(var detail) -> new Addition.Failed(detail);
        };
    }
}
