package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;

/// How far the work has come.
///
/// @param percent of the whole, never less than said before
/// @param left how long it will still take; empty while that cannot be told
public record Progress(Stage stage, int percent, Optional<Duration> left) {

    /// The parts of the work, in their order.
    public enum Stage {
        INSPECTING(0, 2),
        REVIEW_COPY(2, 30),
        STILLS(30, 35),
        ALL_SIZES(35, 100),
        DONE(100, 100);

        private final int begins;
        private final int ends;

        Stage(int begins, int ends) {
            this.begins = begins;
            this.ends = ends;
        }

        int begins() {
            return begins;
        }

        int ends() {
            return ends;
        }
    }
}
