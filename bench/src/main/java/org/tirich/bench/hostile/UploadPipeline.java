package org.tirich.bench.hostile;

import java.nio.file.Path;
import java.time.Duration;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.ProgressListener;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.media.transcode.Transcoder;

/// The shipped processing of an upload, without a server.
record UploadPipeline(Ffmpeg ffmpeg) {

    /// Result of one file.
    ///
    /// @param seconds elapsed time
    /// @param peakMegabytes of all processes together
    record Result(TranscodeOutcome outcome, double seconds, double peakMegabytes) {

        private static final Duration MIN_TIME_LIMIT = Duration.ofSeconds(65);
        private static final int TIMES_DURATION = 20;

        /// READY, REJECTED, or a state that must not occur.
        String state() {
            return switch (outcome) {
                case TranscodeOutcome.Ready _ -> "READY";
                case TranscodeOutcome.Rejected _ -> "REJECTED";
                case TranscodeOutcome.Failed _ -> "FAILED";
                case TranscodeOutcome.Cancelled _ -> "CANCELLED";
            };
        }

        String reason() {
            return switch (outcome) {
                case TranscodeOutcome.Ready _, TranscodeOutcome.Cancelled _ -> "";
                case TranscodeOutcome.Rejected(var refusal, var _) -> refusal.name();
                case TranscodeOutcome.Failed(var detail) -> detail;
            };
        }

        boolean endedByName() {
            return switch (outcome) {
                case TranscodeOutcome.Ready _, TranscodeOutcome.Rejected _ -> true;
                case TranscodeOutcome.Failed _, TranscodeOutcome.Cancelled _ -> false;
            };
        }

        /// 60 s plus twenty times its duration, and 5 s for the end. A rejected file has no duration.
        boolean isInTime() {
            var duration = outcome instanceof TranscodeOutcome.Ready(var rendering)
                    ? rendering.source().duration()
                    : Duration.ZERO;
            return seconds * 1000
                    <= MIN_TIME_LIMIT
                            .plus(duration.multipliedBy(TIMES_DURATION))
                            .toMillis();
        }
    }

    Result run(Path file, Path target) throws InterruptedException {
        long began = System.nanoTime();
        try (var memory = ProcessTreeMemory.watch()) {
            TranscodeOutcome outcome;
            try {
                outcome = new Transcoder(ffmpeg, SourceLimits.DEFAULT)
                        .transcode(file, target, ProgressListener.NONE, new Cancellation());
            } catch (RuntimeException e) {
                outcome = new TranscodeOutcome.Failed(e.toString());
            }
            return new Result(outcome, (System.nanoTime() - began) / 1e9, memory.peakMegabytes());
        }
    }
}
