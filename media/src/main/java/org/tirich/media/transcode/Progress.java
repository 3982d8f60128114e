package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;

/// Progress of a transcode.
///
/// @param percent of the whole; it never falls
/// @param remaining estimated time; empty while there is no estimate
public record Progress(Stage stage, int percent, Optional<Duration> remaining) {

    /// The stages, in order.
    public enum Stage {
        INSPECTING(0, 2),
        SURVEYING(2, 6),
        REVIEW_COPY(6, 32),
        STILLS(32, 35),
        ALL_SIZES(35, 100),
        /// The AV1 files, made after publication.
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
