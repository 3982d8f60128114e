package org.tirich.media.transcode;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Turns the progress of single runs into one figure that only rises.
final class ProgressMeter {

    /// Before this much is done, a guess at what is left would mislead.
    private static final int MIN_PERCENT_FOR_ESTIMATE = 5;

    private final ProgressListener listener;
    private long began = System.nanoTime();
    private int skip;
    private int last = -1;

    ProgressMeter(ProgressListener listener) {
        this.listener = listener;
    }

    /// @param share how much of the stage is done, from 0 to 1
    synchronized void report(Progress.Stage stage, double share) {
        int percent =
                stage.startPercent() + (int) ((stage.endPercent() - stage.startPercent()) * Math.clamp(share, 0, 1));
        if (percent > last) {
            last = percent;
            listener.progress(new Progress(stage, percent, remaining(percent)));
        }
    }

    /// A stage was found done: it took no time, and tells nothing of how long the others will take.
    synchronized void skip(Progress.Stage stage) {
        report(stage, 1);
        skip = last;
        began = System.nanoTime();
    }

    private Optional<Duration> remaining(int percent) {
        int done = percent - skip;
        if (done < MIN_PERCENT_FOR_ESTIMATE) {
            return Optional.empty();
        }
        long spent = System.nanoTime() - began;
        return Optional.of(Duration.ofNanos(spent / done * (100 - percent)).truncatedTo(ChronoUnit.SECONDS));
    }
}
