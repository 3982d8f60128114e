package org.tirich.media.transcode;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Combines the progress of single runs into one percentage that never falls.
final class ProgressMeter {

    /// Earlier estimates of the remaining time are unreliable.
    private static final int MIN_PERCENT_FOR_ESTIMATE = 5;

    private final ProgressListener listener;
    private final LongSupplier clock;
    private long began;
    private int skip;
    private int last = -1;

    ProgressMeter(ProgressListener listener) {
        this(listener, System::nanoTime);
    }

    /// @param clock in nanoseconds
    ProgressMeter(ProgressListener listener, LongSupplier clock) {
        this.listener = listener;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    /// @param share of the stage that is done, from 0 to 1
    synchronized void report(Progress.Stage stage, double share) {
        int percent =
                stage.startPercent() + (int) ((stage.endPercent() - stage.startPercent()) * Math.clamp(share, 0, 1));
        if (percent > last) {
            last = percent;
            listener.progress(new Progress(stage, percent, remaining(percent)));
        }
    }

    /// Reports a stage that the journal lists as finished. It took no time, so the estimate starts again.
    synchronized void skip(Progress.Stage stage) {
        skip = Math.max(last, stage.endPercent());
        began = clock.getAsLong();
        report(stage, 1);
    }

    private Optional<Duration> remaining(int percent) {
        int done = percent - skip;
        if (done < MIN_PERCENT_FOR_ESTIMATE) {
            return Optional.empty();
        }
        long spent = clock.getAsLong() - began;
        return Optional.of(Duration.ofNanos(spent / done * (100 - percent)).truncatedTo(ChronoUnit.SECONDS));
    }
}
