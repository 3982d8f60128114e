package org.tirich.media.tools;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.sandbox.Watch;

/// Lends the place of a program that stands still, which is one that uses no processor and asks for none. One
/// that is merely slow, or starved by others, keeps its place: another beside it would make both slower.
final class LendingWatch implements Watch, AutoCloseable {

    private static final Duration STANDS_STILL = Duration.ofSeconds(2);

    /// What a program may use up that only looks now and then whether it can go on.
    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(20);

    private final Watch watch;
    private final Place place;
    private Duration used = Duration.ZERO;
    private long lastMove = System.nanoTime();
    private boolean lent;
    private boolean closed;

    LendingWatch(Watch watch, Place place) {
        this.watch = watch;
        this.place = place;
    }

    @Override
    public void line(String line) {
        watch.line(line);
    }

    @Override
    public Optional<Ending.Reason> mustStop() {
        return watch.mustStop();
    }

    @Override
    public synchronized void used(Duration processorTime, boolean wantsMore) {
        if (closed) {
            return;
        }
        if (wantsMore || processorTime.minus(used).abs().compareTo(NEXT_TO_NOTHING) > 0) {
            used = processorTime;
            lastMove = System.nanoTime();
            takeBack();
        } else if (!lent && System.nanoTime() - lastMove > STANDS_STILL.toNanos()) {
            lent = true;
            place.lend();
        }
    }

    /// The program has ended; the next may begin at its place.
    @Override
    public synchronized void close() {
        closed = true;
        takeBack();
    }

    private void takeBack() {
        if (lent) {
            lent = false;
            place.takeBack();
        }
    }
}
