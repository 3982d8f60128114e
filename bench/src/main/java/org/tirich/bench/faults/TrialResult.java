package org.tirich.bench.faults;

import java.time.Duration;

/// How a clip ended, as its author is shown it.
///
/// @param state `ready`, `refused` or whatever it was in when patience ended
/// @param refusal the name of the reason; empty where there is none
/// @param message the same in a sentence
/// @param failures how often the server gave up a try and said so in its log
/// @param after how long after the first clip was sent
public record TrialResult(TrialClip clip, String state, String refusal, String message, int failures, Duration after) {

    public boolean ready() {
        return state.equals("ready");
    }

    /// Whether the clip was given up by name and its author told why.
    public boolean named() {
        return state.equals("refused") && !refusal.isEmpty() && message.contains(" ");
    }
}
