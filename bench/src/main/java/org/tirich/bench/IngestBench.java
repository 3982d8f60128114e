package org.tirich.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// `bench ingest`: batches of fifty events, acknowledged when they are on disk.
final class IngestBench {

    private static final int BATCH = 50;
    private static final int VIDEOS = 10_000;
    private static final int VIEWERS = 10_000;
    private static final int SECONDS = 15;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LATENCY_PHASE = Duration.ofSeconds(6);

    /// The share of the highest rate at which latencies are measured.
    private static final double LATENCY_RATE_SHARE = 0.6;

    private static final Duration BASELINE_PHASE = Duration.ofSeconds(5);

    /// As many as the server's connection pool.
    private static final int BASELINE_CONNECTIONS = 16;

    private IngestBench() {}

    static Report run(Options options) throws IOException, InterruptedException {
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        var videos = options.number("--videos", VIDEOS);
        var viewers = options.number("--viewers", VIEWERS);
        var seconds = options.number("--seconds", SECONDS);
        var report = new Report("ingest");
        report.input("videos", videos);
        report.input("viewers", viewers);
        report.input("seconds", seconds);
        try (var scratch = Scratch.create()) {
            SeedData.fill(jar, scratch.data(), videos, viewers);
            try (var instance = ServedInstance.start(jar, scratch.data())) {
                measure(report, instance, new RequestGenerator(videos, viewers), Duration.ofSeconds(seconds));
            }
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void measure(Report report, ServedInstance instance, RequestGenerator requests, Duration length)
            throws IOException, InterruptedException {
        OpenLoop.RequestSource batch = random -> requests.events(random, BATCH);
        var load = new OpenLoop(instance.address(), batch, batch);
        var warm = load.saturated(WARM_UP);
        var before = CpuUsage.of(instance);
        var outcome = load.saturated(length);
        var used = CpuUsage.of(instance).since(before);
        var batches = count(outcome);
        var perSecond = batches * BATCH / (double) length.toSeconds();
        var latency = load.at(perSecond * LATENCY_RATE_SHARE / BATCH / 2, LATENCY_PHASE);
        var acknowledged = (count(warm) + batches + count(latency)) * BATCH;
        var stored = stored(instance);
        report.mustHold(
                stored >= acknowledged, acknowledged + " events were acknowledged and " + stored + " are stored");
        report.mustHold(outcome.failed() == 0, outcome.failed() + " batches failed");
        var baseline = commitEach(instance);
        report.figure("ingest.events_per_second", perSecond);
        report.figure("ingest.batch_p50_ms", latency.batchMs(50));
        report.figure("ingest.batch_p99_ms", latency.batchMs(99));
        report.figure("ingest.one_commit_each_per_second", baseline);
        report.figure("ingest.ratio_to_one_commit_each", perSecond / baseline);
        report.table(
                "CPU time",
                List.of("process", "seconds", "microseconds per event"),
                Stream.of(
                                List.of("server", used.server()),
                                List.of("postgres", used.postgres()),
                                List.of("generator", used.generator()),
                                List.of("others", used.others()))
                        .map(row -> row((String) row.get(0), (Duration) row.get(1), batches * BATCH))
                        .toList());
        report.note(
                "Batch latencies are measured at " + Math.round(LATENCY_RATE_SHARE * 100) + " % of the highest rate.");
        report.note("The baseline commits each event separately over " + BASELINE_CONNECTIONS
                + " connections to the same database, without HTTP.");
    }

    private static long count(OpenLoop.LoadResult outcome) {
        return outcome.pages().getTotalCount() + outcome.batches().getTotalCount();
    }

    private static List<String> row(String name, Duration used, long events) {
        return List.of(
                name,
                String.format(java.util.Locale.ROOT, "%.1f", used.toMillis() / 1000.0),
                String.format(java.util.Locale.ROOT, "%.1f", used.toNanos() / 1000.0 / Math.max(1, events)));
    }

    private static long stored(ServedInstance instance) throws IOException {
        try (var database = instance.database();
                var statement = database.createStatement();
                var count = statement.executeQuery("select count(*) from engagement")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// Events per second with one insert and commit per event.
    private static double commitEach(ServedInstance instance) throws IOException, InterruptedException {
        try (var database = instance.database();
                var statement = database.createStatement()) {
            statement.execute("create table one_by_one (like engagement including defaults, primary key (day, id))");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        var end = System.nanoTime() + BASELINE_PHASE.toNanos();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var inserted = Stream.generate(() -> threads.submit(() -> insertUntil(instance, end)))
                    .limit(BASELINE_CONNECTIONS)
                    .toList();
            var sum = 0L;
            for (Future<Long> each : inserted) {
                sum += each.get();
            }
            return sum / (double) BASELINE_PHASE.toSeconds();
        } catch (ExecutionException e) {
            throw new IOException("baseline failed", e.getCause());
        }
    }

    private static long insertUntil(ServedInstance instance, long end) throws IOException, SQLException {
        var count = 0L;
        try (var database = instance.database();
                var insert = database.prepareStatement("""
                        insert into one_by_one (day, id, seq, viewer, work, impression, kind, position_ms, watched_ms,
                                                duration_ms, at)
                        values (current_date, ?, nextval('feed_seq'), ?, ?, ?, 'WATCH', 1, 2, 3, now())
                        """)) {
            while (System.nanoTime() < end) {
                for (int column = 1; column <= 4; column++) {
                    insert.setObject(column, UUID.randomUUID());
                }
                insert.executeUpdate();
                count++;
            }
        }
        return count;
    }
}
