package org.tirich.bench.faults;

import java.time.Duration;

/// How a clip ended, as its author sees it.
///
/// @param state `ready`, `refused`, or its state at the timeout
/// @param refusal code of the reason; empty where there is none
/// @param message the reason as a sentence
/// @param failures number of failed tries in the server's log
/// @param after time since the first upload
public record TrialResult(TrialClip clip, String state, String refusal, String message, int failures, Duration after) {

    public boolean ready() {
        return state.equals("ready");
    }

    /// Whether the clip was refused with a reason that its author sees.
    public boolean named() {
        return state.equals("refused") && !refusal.isEmpty() && message.contains(" ");
    }
}
