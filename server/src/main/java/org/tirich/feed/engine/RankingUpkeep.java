package org.tirich.feed.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tirich.jobs.PeriodicWork;

/// Periodic work of ranking: a snapshot after each minute with events, and every six hours the neighbourhoods of
/// lessons.
@Component
class RankingUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RankingUpkeep.class);

    private static final Duration INTERVAL = Duration.ofSeconds(60);

    private static final Duration NEIGHBOURHOOD_MAX_AGE = Duration.ofHours(6);

    /// The delay of the first computation, so that it does not slow down the start.
    private static final Duration NEIGHBOURHOOD_INITIAL_DELAY = Duration.ofMinutes(5);

    /// The minimum number of events for a meaningful neighbourhood.
    private static final long NEIGHBOURHOOD_MIN_EVENTS = 2_000;

    private final RankingEngine engine;
    private final Snapshots snapshots;
    private final Clock clock;
    private volatile boolean running;
    private final PeriodicWork work = PeriodicWork.ofProcess("ranking-upkeep", INTERVAL, this::run);
    private long written;
    private Instant computed;

    RankingUpkeep(RankingEngine engine, Snapshots snapshots, Clock clock) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.clock = clock;
        this.written = engine.counters().applied();
        this.computed = clock.instant().minus(NEIGHBOURHOOD_MAX_AGE).plus(NEIGHBOURHOOD_INITIAL_DELAY);
    }

    @Override
    public void start() {
        running = true;
        work.start();
    }

    /// Stops with a last snapshot, so that the next start replays nothing.
    @Override
    public void stop() {
        running = false;
        work.stop();
        snapshot();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the log has written its queue.
    @Override
    public int getPhase() {
        return -1;
    }

    private void run() {
        recompute();
        snapshot();
    }

    private void recompute() {
        var due = computed.plus(NEIGHBOURHOOD_MAX_AGE).isBefore(clock.instant());
        if (due && engine.counters().applied() >= NEIGHBOURHOOD_MIN_EVENTS) {
            computed = clock.instant();
            try {
                engine.computeNeighbourhood();
            } catch (RuntimeException e) {
                log.error("the neighbourhoods cannot be computed; the previous ones stay", e);
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
            log.error("the snapshot of ranking cannot be written; the previous ones stay", e);
        }
    }
}
