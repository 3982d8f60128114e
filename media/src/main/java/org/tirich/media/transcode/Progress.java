package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;

/// How far the work has come.
///
/// @param percent of the whole, never less than said before
/// @param left how long it will still take; empty while that cannot be told
public record Progress(Stage stage, int percent, Optional<Duration> remaining) {

    /// The parts of the work, in their order.
    public enum Stage {
        INSPECTING(0, 2),
        SURVEYING(2, 6),
        REVIEW_COPY(6, 32),
        STILLS(32, 35),
        ALL_SIZES(35, 100),
        /// The same sizes in fewer bytes, once a lesson is published.
        SMALLER_SIZES(6, 100),
        DONE(100, 100);

        private final int startPercent;
        private final int endPercent;

        Stage(int begins, int ends) {
            this.startPercent = begins;
            this.endPercent = ends;
        }

        int startPercent() {
            return startPercent;
        }

        int endPercent() {
            return endPercent;
        }
    }
}
