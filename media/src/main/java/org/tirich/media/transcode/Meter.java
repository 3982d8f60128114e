package org.tirich.media.transcode;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Turns the progress of single runs into one figure that only rises.
final class Meter {

    /// Before this much is done, a guess at what is left would mislead.
    private static final int FIRST_GUESS = 5;

    private final ProgressListener listener;
    private final long began = System.nanoTime();
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

    private Optional<Duration> left(int percent) {
        if (percent < FIRST_GUESS) {
            return Optional.empty();
        }
        long spent = System.nanoTime() - began;
        return Optional.of(Duration.ofNanos(spent / percent * (100 - percent)).truncatedTo(ChronoUnit.SECONDS));
    }
}
