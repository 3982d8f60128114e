package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;
import org.tirich.media.tools.FfmpegProgress;

/// Monitors one run of ffmpeg: reports progress, and stops the run on cancellation or when it stalls.
final class RunMonitor implements ProcessMonitor {

    private final FfmpegProgress progress = new FfmpegProgress();
    private final ProgressMeter meter;
    private final Progress.Stage stage;
    private final Duration expected;
    private final double framesPerSecond;
    private final Cancellation cancellation;
    private final Duration stallTimeout;
    private volatile long lastMove = System.nanoTime();

    /// @param framesPerSecond rate of the frames that ffmpeg counts
    RunMonitor(
            ProgressMeter meter,
            Progress.Stage stage,
            Duration expected,
            double framesPerSecond,
            Cancellation cancellation,
            Duration stallTimeout) {
        this.meter = meter;
        this.stage = stage;
        this.expected = expected;
        this.framesPerSecond = framesPerSecond;
        this.cancellation = cancellation;
        this.stallTimeout = stallTimeout;
    }

    @Override
    public void line(String line) {
        if (progress.read(line)) {
            lastMove = System.nanoTime();
            meter.report(stage, share());
        }
    }

    /// Of the first output.
    long frames() {
        return progress.frames();
    }

    /// The reported time may be that of a still, so the frames of the first output are counted too.
    private double share() {
        double seconds = Math.max(progress.outTime().toMillis() / 1000.0, progress.frames() / framesPerSecond);
        return seconds * 1000 / Math.max(1, expected.toMillis());
    }

    @Override
    public Optional<ExitOutcome.Reason> stopReason() {
        if (cancellation.isRequested()) {
            return Optional.of(ExitOutcome.Reason.CANCELLED);
        }
        return System.nanoTime() - lastMove > stallTimeout.toNanos()
                ? Optional.of(ExitOutcome.Reason.STALLED)
                : Optional.empty();
    }
}
