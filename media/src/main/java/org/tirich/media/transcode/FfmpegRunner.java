package org.tirich.media.transcode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Refusal;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.ScratchDirectory;

/// Runs ffmpeg on one source, with a time limit and a stall limit, and decides whether the source or the
/// machine caused a failure.
final class FfmpegRunner {

    private static final Duration MIN_TIME_LIMIT = Duration.ofSeconds(60);
    private static final int TIME_LIMIT_FACTOR = 20;

    private final Ffmpeg ffmpeg;
    private final ScratchDirectory scratch;
    private final Duration duration;
    private final ProgressMeter meter;
    private final Cancellation cancellation;
    private final Duration stallTimeout;
    private long frames;

    FfmpegRunner(
            Ffmpeg ffmpeg,
            ScratchDirectory scratch,
            Duration duration,
            ProgressMeter meter,
            Cancellation cancellation,
            Duration stallTimeout) {
        this.ffmpeg = ffmpeg;
        this.scratch = scratch;
        this.duration = duration;
        this.meter = meter;
        this.cancellation = cancellation;
        this.stallTimeout = stallTimeout;
    }

    /// Runs ffmpeg once. An empty result means exit status 0; the output may still be truncated.
    ///
    /// @param framesPerSecond rate of the frames that ffmpeg counts
    Optional<TranscodeFailure> run(Progress.Stage stage, List<String> arguments, double framesPerSecond)
            throws IOException, InterruptedException {
        if (cancellation.isRequested()) {
            return Optional.of(new TranscodeFailure.Cancelled());
        }
        meter.report(stage, 0);
        var monitor = new RunMonitor(meter, stage, duration, framesPerSecond, cancellation, stallTimeout);
        var limit = MIN_TIME_LIMIT.plus(duration.multipliedBy(TIME_LIMIT_FACTOR));
        var outcome = ffmpeg.encode(scratch, arguments, limit, monitor);
        frames = monitor.frames();
        return switch (outcome) {
            case ExitOutcome.Stopped(var reason) -> Optional.of(stopped(reason));
            // An interrupt from the keyboard also reaches ffmpeg, whose exit then looks like a failure.
            case ExitOutcome.Exited _ when cancellation.isRequested() -> Optional.of(new TranscodeFailure.Cancelled());
            case ExitOutcome.Exited exited -> exited(exited);
        };
    }

    /// The frames that the last run counted in its first output.
    long frames() {
        return frames;
    }

    private static TranscodeFailure stopped(ExitOutcome.Reason reason) {
        return switch (reason) {
            case CANCELLED -> new TranscodeFailure.Cancelled();
            case TIMED_OUT -> new TranscodeFailure.MachineFault("exceeded its time limit");
            case STALLED -> new TranscodeFailure.MachineFault("stalled");
        };
    }

    private static Optional<TranscodeFailure> exited(ExitOutcome.Exited exited) {
        if (exited.status() == 0) {
            return Optional.empty();
        }
        var detail = "status " + exited.status() + ": " + exited.errorOutput();
        return Optional.of(
                exited.isMachineFault()
                        ? new TranscodeFailure.MachineFault(detail)
                        : new TranscodeFailure.SourceFault(Refusal.DAMAGED, detail));
    }
}
