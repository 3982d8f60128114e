package org.tirich.feed;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The log on one machine. One writer takes all that waits, appends it to the tables in one transaction and tells
/// who listens: many requests share one flush of the disk.
@Component
class PostgresEventLog implements EventLog, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostgresEventLog.class);

    /// How many requests may wait; more are told to try again later.
    private static final int MAX_WAITING = 20_000;

    /// How many requests one commit takes.
    private static final int MAX_GROUP = 2_000;

    private final PartitionedLog tables;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final List<Reader> listeners = new ArrayList<>();
    private volatile boolean running;
    private @org.jspecify.annotations.Nullable Thread writer;

    PostgresEventLog(PartitionedLog tables) {
        this.tables = tables;
    }

    private record Batch(List<Entry> entries, CompletableFuture<Set<UUID>> durable) {}

    @Override
    public CompletableFuture<Set<UUID>> append(List<Entry> entries) {
        var batch = new Batch(List.copyOf(entries), new CompletableFuture<>());
        if (!running || !waiting.offer(batch)) {
            batch.durable().completeExceptionally(new IllegalStateException("the log takes no more for now"));
        }
        return batch.durable();
    }

    @Override
    public void listen(Reader listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("event-log").start(this::write);
    }

    /// Writes down what waits before it stops.
    @Override
    public void stop() {
        running = false;
        var thread = writer;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Stops after the web server, whose last requests still want to be logged.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void write() {
        while (running || !waiting.isEmpty()) {
            var group = new ArrayList<Batch>();
            try {
                if (running) {
                    group.add(waiting.take());
                }
                waiting.drainTo(group, MAX_GROUP - group.size());
            } catch (InterruptedException e) {
                continue;
            }
            if (!group.isEmpty()) {
                commit(group);
            }
        }
    }

    private void commit(List<Batch> group) {
        var entries = group.stream().flatMap(batch -> batch.entries().stream()).toList();
        try {
            var fresh = new HashMap<>(tables.insert(entries));
            group.forEach(batch -> batch.durable().complete(tell(batch, fresh)));
        } catch (SQLException | IOException | RuntimeException e) {
            log.error("{} entries could not be logged", entries.size(), e);
            group.forEach(batch -> batch.durable().completeExceptionally(e));
        }
    }

    /// Tells the listeners what of a batch was new, and takes it from `fresh`: the same id in two requests of
    /// one group is new to the first alone.
    private Set<UUID> tell(Batch batch, Map<UUID, Long> fresh) {
        var own = new HashSet<UUID>();
        for (var entry : batch.entries()) {
            var position = fresh.remove(PartitionedLog.id(entry));
            if (position != null) {
                own.add(PartitionedLog.id(entry));
                if (entry instanceof Entry.Done(var engagement)) {
                    listeners.forEach(listener -> hear(listener, position, engagement));
                }
            }
        }
        return own;
    }

    private static void hear(Reader listener, long position, Engagement engagement) {
        try {
            listener.read(position, engagement);
        } catch (RuntimeException e) {
            log.error("a listener failed on {}", engagement, e);
        }
    }

    @Override
    public void replay(long after, Reader reader) {
        tables.replay(after, reader);
    }

    @Override
    public long end() {
        return tables.end();
    }

    @Override
    public long before(LocalDate day) {
        return tables.before(day);
    }
}
