package org.tirich.feed.log;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// The log in PostgreSQL. One writer takes all queued requests, appends them in one transaction and calls the
/// listeners: many requests share one flush of the disk (group commit).
@Component
class PostgresEventLog implements EventLog, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostgresEventLog.class);

    /// The maximum number of queued requests; further requests are refused.
    private static final int MAX_QUEUED = 20_000;

    /// The maximum number of requests in one commit.
    private static final int MAX_GROUP = 2_000;

    private final EventLogTable tables;
    private final BlockingQueue<Batch> queued = new ArrayBlockingQueue<>(MAX_QUEUED);
    private final List<Reader> listeners = new ArrayList<>();
    private volatile boolean running;
    private @org.jspecify.annotations.Nullable Thread writer;

    PostgresEventLog(EventLogTable tables) {
        this.tables = tables;
    }

    private record Batch(List<Entry> entries, CompletableFuture<Set<UUID>> durable) {}

    @Override
    public CompletableFuture<Set<UUID>> append(List<Entry> entries) {
        var batch = new Batch(List.copyOf(entries), new CompletableFuture<>());
        if (!running || !queued.offer(batch)) {
            batch.durable().completeExceptionally(new IllegalStateException("the log is full"));
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

    /// Writes the queued requests before it stops.
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

    /// Stops after the web server, so that its last requests are logged.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void write() {
        while (running || !queued.isEmpty()) {
            var group = new ArrayList<Batch>();
            try {
                if (running) {
                    group.add(queued.take());
                }
                queued.drainTo(group, MAX_GROUP - group.size());
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
            var fresh = tables.insert(entries);
            group.forEach(batch -> batch.durable().complete(publish(batch, fresh)));
        } catch (SQLException | IOException | RuntimeException e) {
            if (group.size() > 1 && isCausedByEntry(e)) {
                group.forEach(batch -> commit(List.of(batch)));
                return;
            }
            log.error("{} entries cannot be logged", entries.size(), e);
            group.forEach(batch -> batch.durable().completeExceptionally(e));
        }
    }

    /// Whether the database refused a value, so that the other requests of the group can be logged without it. Without
    /// a database each request would wait for it in vain.
    private static boolean isCausedByEntry(Exception failure) {
        return !(failure instanceof SQLException refused)
                || refused.getSQLState() != null && refused.getSQLState().matches("(22|23|42).*");
    }

    /// Calls the listeners with the new entries of a batch and removes them from `fresh`: an id that two requests of
    /// one group contain is new to the first only.
    private Set<UUID> publish(Batch batch, Map<UUID, Long> fresh) {
        var own = new HashSet<UUID>();
        for (var entry : batch.entries()) {
            var position = fresh.remove(EventLogTable.id(entry));
            if (position != null) {
                own.add(EventLogTable.id(entry));
                if (entry instanceof Entry.Done(var engagement)) {
                    listeners.forEach(listener -> call(listener, new LogPosition(position), engagement));
                }
            }
        }
        return own;
    }

    private static void call(Reader listener, LogPosition position, Engagement engagement) {
        try {
            listener.read(position, engagement);
        } catch (RuntimeException e) {
            log.error("a listener failed on {}", engagement, e);
        }
    }

    @Override
    public void replay(LogPosition after, Reader reader) {
        tables.replay(after, reader);
    }

    @Override
    public LogPosition end() {
        return tables.end();
    }

    @Override
    public LogPosition before(LocalDate day) {
        return tables.before(day);
    }
}
