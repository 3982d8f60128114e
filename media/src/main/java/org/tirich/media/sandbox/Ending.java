package org.tirich.media.sandbox;

/// How a confined program came to its end.
public sealed interface Ending {

    /// By itself.
    ///
    /// @param status what it left; not to be trusted as a sign that the work is whole
    /// @param complaints the last of what it wrote to standard error
    record Exited(int status, String complaints) implements Ending {}

    /// Killed from outside, for `reason`.
    record Stopped(Reason reason) implements Ending {}

    enum Reason {
        CANCELLED,
        OUT_OF_TIME,
        STANDING_STILL
    }
}
