package org.tirich.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// What ranking needs done beside the pages: a snapshot every minute in which something was learned, and now and
/// then a new reckoning of which lessons go together.
@Component
class RankingUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RankingUpkeep.class);

    private static final Duration EVERY = Duration.ofSeconds(60);

    /// How old a neighbourhood may grow.
    private static final Duration NEIGHBOURHOOD_LASTS = Duration.ofHours(6);

    /// After a start there is enough else to do.
    private static final Duration FIRST_AFTER = Duration.ofMinutes(5);

    /// Below so many events there is nothing to reckon with.
    private static final long NEIGHBOURHOOD_FROM = 2_000;

    private final RankingEngine engine;
    private final Snapshots snapshots;
    private final Clock clock;
    private volatile boolean running;
    private @org.jspecify.annotations.Nullable Thread worker;
    private long written;
    private Instant reckoned;

    RankingUpkeep(RankingEngine engine, Snapshots snapshots, Clock clock) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.clock = clock;
        this.written = engine.counters().applied();
        this.reckoned = clock.instant().minus(NEIGHBOURHOOD_LASTS).plus(FIRST_AFTER);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform()
                .daemon()
                .name("ranking-upkeep")
                .priority(Thread.MIN_PRIORITY)
                .start(this::work);
    }

    /// Stops with a last snapshot, so that the next start has nothing to read again.
    @Override
    public void stop() {
        running = false;
        var thread = worker;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        snapshot();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the log has written down what waited.
    @Override
    public int getPhase() {
        return -1;
    }

    private void work() {
        while (running) {
            try {
                reckon();
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                return;
            }
            snapshot();
        }
    }

    private void reckon() {
        var due = reckoned.plus(NEIGHBOURHOOD_LASTS).isBefore(clock.instant());
        if (due && engine.counters().applied() >= NEIGHBOURHOOD_FROM) {
            reckoned = clock.instant();
            try {
                engine.workOutNeighbourhood();
            } catch (RuntimeException e) {
                log.error("the neighbourhood could not be worked out; the one before is kept", e);
            }
        }
    }

    private void snapshot() {
        var applied = engine.counters().applied();
        if (applied == written) {
            return;
        }
        try {
            engine.write(snapshots);
            written = applied;
        } catch (IOException | RuntimeException e) {
            log.error("no snapshot of ranking could be written; the ones before are kept", e);
        }
    }
}
