package org.tirich.media.transcode;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Turns the progress of single runs into one figure that only rises.
final class Meter {

    /// Before this much is done, a guess at what is left would mislead.
    private static final int FIRST_GUESS = 5;

    private final ProgressListener listener;
    private long began = System.nanoTime();
    private int found;
    private int last = -1;

    Meter(ProgressListener listener) {
        this.listener = listener;
    }

    /// @param share how much of the stage is done, from 0 to 1
    synchronized void at(Progress.Stage stage, double share) {
        int percent = stage.begins() + (int) ((stage.ends() - stage.begins()) * Math.clamp(share, 0, 1));
        if (percent > last) {
            last = percent;
            listener.progress(new Progress(stage, percent, left(percent)));
        }
    }

    /// A stage was found done: it took no time, and tells nothing of how long the others will take.
    synchronized void found(Progress.Stage stage) {
        at(stage, 1);
        found = last;
        began = System.nanoTime();
    }

    private Optional<Duration> left(int percent) {
        int done = percent - found;
        if (done < FIRST_GUESS) {
            return Optional.empty();
        }
        long spent = System.nanoTime() - began;
        return Optional.of(Duration.ofNanos(spent / done * (100 - percent)).truncatedTo(ChronoUnit.SECONDS));
    }
}
