package org.tirich.media.transcode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Refusal;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// The runs of ffmpeg over one source, watched, and told apart by who is at fault when they fail.
final class Runs {

    private static final Duration LEAST_TIME = Duration.ofSeconds(60);
    private static final int TIMES_DURATION = 20;

    private final Ffmpeg ffmpeg;
    private final Workplace place;
    private final Duration duration;
    private final Meter meter;
    private final Cancellation cancellation;
    private final Duration mostStillness;

    Runs(
            Ffmpeg ffmpeg,
            Workplace place,
            Duration duration,
            Meter meter,
            Cancellation cancellation,
            Duration mostStillness) {
        this.ffmpeg = ffmpeg;
        this.place = place;
        this.duration = duration;
        this.meter = meter;
        this.cancellation = cancellation;
        this.mostStillness = mostStillness;
    }

    /// Empty when ffmpeg ended well, which is not yet to say that its work is whole.
    ///
    /// @param framesPerSecond of the pictures that the run counts
    Optional<Trouble> run(Progress.Stage stage, List<String> arguments, double framesPerSecond)
            throws IOException, InterruptedException {
        if (cancellation.isRequested()) {
            return Optional.of(new Trouble.Cancelled());
        }
        meter.at(stage, 0);
        var watch = new RunWatch(meter, stage, duration, framesPerSecond, cancellation, mostStillness);
        var limit = LEAST_TIME.plus(duration.multipliedBy(TIMES_DURATION));
        return switch (ffmpeg.encode(place, arguments, limit, watch)) {
            case Ending.Stopped(var reason) -> Optional.of(stopped(reason));
            // An interrupt from the keyboard reaches ffmpeg, too, and looks like a failure.
            case Ending.Exited _ when cancellation.isRequested() -> Optional.of(new Trouble.Cancelled());
            case Ending.Exited exited -> exited(exited);
        };
    }

    private static Trouble stopped(Ending.Reason reason) {
        return switch (reason) {
            case CANCELLED -> new Trouble.Cancelled();
            case OUT_OF_TIME -> new Trouble.WithTheMachine("took longer than it may");
            case STANDING_STILL -> new Trouble.WithTheMachine("stood still");
        };
    }

    private static Optional<Trouble> exited(Ending.Exited exited) {
        if (exited.status() == 0) {
            return Optional.empty();
        }
        var detail = "status " + exited.status() + ": " + exited.complaints();
        return Optional.of(
                exited.isFaultOfTheMachine()
                        ? new Trouble.WithTheMachine(detail)
                        : new Trouble.WithTheSource(Refusal.DAMAGED, detail));
    }
}
