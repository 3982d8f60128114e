package org.tirich.media.transcode;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.sandbox.Watch;
import org.tirich.media.tools.Clock;

/// Follows one run of ffmpeg: tells the meter, and ends the run on request or when nothing moves.
final class RunWatch implements Watch {

    private final Clock clock = new Clock();
    private final Meter meter;
    private final Progress.Stage stage;
    private final Duration expected;
    private final double framesPerSecond;
    private final Cancellation cancellation;
    private final Duration mostStillness;
    private volatile long lastMove = System.nanoTime();

    /// @param framesPerSecond of the pictures that the run counts
    RunWatch(
            Meter meter,
            Progress.Stage stage,
            Duration expected,
            double framesPerSecond,
            Cancellation cancellation,
            Duration mostStillness) {
        this.meter = meter;
        this.stage = stage;
        this.expected = expected;
        this.framesPerSecond = framesPerSecond;
        this.cancellation = cancellation;
        this.mostStillness = mostStillness;
    }

    @Override
    public void line(String line) {
        if (clock.read(line)) {
            lastMove = System.nanoTime();
            meter.at(stage, done());
        }
    }

    /// The time that ffmpeg states may be that of a still; the pictures of its first output are counted besides.
    private double done() {
        double seconds = Math.max(clock.reached().toMillis() / 1000.0, clock.frames() / framesPerSecond);
        return seconds * 1000 / Math.max(1, expected.toMillis());
    }

    @Override
    public Optional<Ending.Reason> mustStop() {
        if (cancellation.isRequested()) {
            return Optional.of(Ending.Reason.CANCELLED);
        }
        return System.nanoTime() - lastMove > mostStillness.toNanos()
                ? Optional.of(Ending.Reason.STANDING_STILL)
                : Optional.empty();
    }
}
