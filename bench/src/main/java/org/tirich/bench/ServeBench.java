package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/// `bench serve`: the engine alone with many videos and viewers, then a whole server over HTTP: pages with events at a
/// fixed and at the highest rate, events alone, the latency from feedback to its effect, and a restart after a kill.
final class ServeBench {

    static final List<String> OPTIONS =
            List.of("--videos", "--viewers", "--served", "--seconds", "--pages", "--json", "--server");

    private static final int VIDEOS = 1_000_000;
    private static final int VIEWERS = 1_000_000;

    /// Videos and viewers of the server; 0 leaves it out.
    private static final int SERVED = 10_000;

    /// The trial with rarely watched videos needs as many.
    private static final int MIN_SERVED = 2_000;

    private static final int SECONDS = 20;
    private static final int FIXED_RATE = 500;
    private static final double MAX_P99_MS = 50;
    private static final double RETRY_FACTOR = 0.94;
    private static final int TRIES = 10;
    private static final int EVENTS_PER_PAGE = 12;
    private static final int BATCH = 50;
    private static final int DISMISSALS = 300;
    private static final int MAX_PAGES_PER_DISMISSAL = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofSeconds(8);
    private static final int TAKEDOWNS = 200;

    /// Pages that are checked for withdrawn videos after the kill.
    private static final int CHECKED_PAGES = 20_000;

    private final Report report;
    private final Path jar;
    private final Path data;
    private final RequestGenerator requests;
    private final Duration measured;
    private final GcLog gc;
    private final TakedownTrial takedowns;
    private final AtomicLong acknowledged = new AtomicLong();

    private ServeBench(Report report, Path jar, Path data, RequestGenerator requests, Duration measured) {
        this.report = report;
        this.jar = jar;
        this.data = data;
        this.gc = new GcLog(data.resolveSibling("gc.log"));
        this.requests = requests;
        this.takedowns = new TakedownTrial(requests);
        this.measured = measured;
    }

    static Report run(Options options) throws IOException, InterruptedException {
        var report = measure(options);
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static Report measure(Options options) throws IOException, InterruptedException {
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        var served = options.number("--served", SERVED);
        var seconds = options.number("--seconds", SECONDS);
        if (served != 0 && served < MIN_SERVED) {
            throw new IllegalArgumentException("--served must be 0 or at least " + MIN_SERVED + ".");
        }
        var report = new Report("serve");
        report.input("served", served);
        report.input("seconds", seconds);
        try (var scratch = Scratch.create()) {
            new EngineBenchmark(options.number("--videos", VIDEOS), options.number("--viewers", VIEWERS))
                    .measure(report, scratch.folder());
            if (served == 0) {
                return report;
            }
            SeedData.fill(jar, scratch.data(), served, served);
            new ServeBench(
                            report,
                            jar,
                            scratch.data(),
                            new RequestGenerator(served, served),
                            Duration.ofSeconds(seconds))
                    .serve(options.number("--pages", CHECKED_PAGES));
        }
        return report;
    }

    private void serve(int pages) throws IOException, InterruptedException {
        var instance = ServedInstance.start(jar, data, List.of(gc.option()));
        try {
            report.figure("serve.start_s", instance.startUp().toMillis() / 1e3);
            load(instance);
            measureDismissals(instance);
            acknowledged.addAndGet(new CoWatchLatency(requests).measure(instance.address(), report));
            report.figure("serve.server_rss_mb", CpuUsage.memoryMb(instance.server(), false));
            takedowns.run(instance.address(), TAKEDOWNS);
            takedowns.runUntil(instance.address(), () -> instance.server().destroyForcibly());
        } finally {
            instance.server().destroyForcibly();
        }
        restart(pages);
    }

    private void load(ServedInstance instance) throws IOException, InterruptedException {
        var pages =
                new OpenLoop(instance.address(), requests::page, random -> requests.events(random, EVENTS_PER_PAGE));
        count(pages.saturated(WARM_UP), EVENTS_PER_PAGE);
        var saturated = count(pages.saturated(STEP), EVENTS_PER_PAGE);
        report.figure("serve.saturated_pages_per_second", saturated.pagesPerSecond());
        var before = CpuUsage.of(instance);
        var collected = gc.lines();
        var fixed = count(pages.at(FIXED_RATE, measured), EVENTS_PER_PAGE);
        cpuShares(
                "at " + FIXED_RATE + " pages per second", CpuUsage.of(instance).since(before));
        report.figure("serve.p50_ms_at_500", fixed.pageMs(50));
        report.figure("serve.p99_ms_at_500", fixed.pageMs(99));
        report.figure("serve.p999_ms_at_500", fixed.pageMs(99.9));
        report.figure("serve.failed_at_500", fixed.failed());
        var pauses = gc.pausesAfter(collected);
        report.figure("serve.gc_pauses_at_500", pauses.getTotalCount());
        report.figure("serve.gc_pause_p50_ms_at_500", pauses.getValueAtPercentile(50) / 1e3);
        report.figure("serve.gc_pause_max_ms_at_500", pauses.getMaxValue() / 1e3);
        var rate = saturated.pagesPerSecond();
        var kept = 0.0;
        for (int n = 0; n < TRIES && kept == 0; n++) {
            rate *= RETRY_FACTOR;
            var outcome = count(pages.at(rate, STEP), EVENTS_PER_PAGE);
            kept = outcome.failed() == 0 && outcome.pageMs(99) < MAX_P99_MS ? outcome.pagesPerSecond() : 0;
        }
        report.figure("serve.max_pages_per_second", kept);
        OpenLoop.RequestSource batch = random -> requests.events(random, BATCH);
        var events = new OpenLoop(instance.address(), batch, batch);
        before = CpuUsage.of(instance);
        var ingest = count(events.saturated(STEP), BATCH);
        acknowledged.addAndGet(ingest.pages().getTotalCount() * BATCH);
        cpuShares("events alone", CpuUsage.of(instance).since(before));
        report.figure(
                "serve.ingest_events_per_second",
                (ingest.pages().getTotalCount() + ingest.batches().getTotalCount())
                        * (double) BATCH
                        / STEP.toSeconds());
    }

    private OpenLoop.LoadResult count(OpenLoop.LoadResult outcome, int eventsABatch) {
        acknowledged.addAndGet(outcome.batches().getTotalCount() * eventsABatch);
        return outcome;
    }

    private void cpuShares(String stretch, CpuUsage used) {
        var all = used.server().plus(used.postgres()).plus(used.generator()).plus(used.others());
        var rows = new ArrayList<List<String>>();
        rows.add(share("server", used.server(), all));
        rows.add(share("postgres", used.postgres(), all));
        rows.add(share("generator", used.generator(), all));
        rows.add(share("others", used.others(), all));
        report.table("CPU time, " + stretch, List.of("process", "seconds", "share"), rows);
    }

    private static List<String> share(String name, Duration used, Duration all) {
        return List.of(
                name,
                String.format(Locale.ROOT, "%.1f", used.toMillis() / 1e3),
                String.format(Locale.ROOT, "%.0f %%", 100.0 * used.toMillis() / Math.max(1, all.toMillis())));
    }

    /// The latency from a dismissal to the first page without the video.
    private void measureDismissals(ServedInstance instance) throws IOException {
        var times = new Histogram(60_000_000, 3);
        var random = new SplittableRandom(7);
        try (var feed = new FeedClient(instance.address())) {
            for (int n = 0; n < DISMISSALS; n++) {
                var works = feed.works(requests.pageOf(n));
                if (works.isEmpty()) {
                    continue;
                }
                var begun = System.nanoTime();
                feed.send(requests.notInterested(random, n, works.getFirst()));
                acknowledged.incrementAndGet();
                var pages = 0;
                while (feed.works(requests.pageOf(n)).contains(works.getFirst()) && pages < MAX_PAGES_PER_DISMISSAL) {
                    pages++;
                }
                report.mustHold(pages < MAX_PAGES_PER_DISMISSAL, "a dismissed video came back");
                times.recordValue((System.nanoTime() - begun) / 1_000);
            }
        }
        report.figure("serve.own_effect_p50_ms", times.getValueAtPercentile(50) / 1e3);
        report.figure("serve.own_effect_p99_ms", times.getValueAtPercentile(99) / 1e3);
    }

    /// Restarts the killed server, and checks that all acknowledged events and no withdrawn videos are there.
    private void restart(int pages) throws IOException, InterruptedException {
        try (var instance = ServedInstance.start(jar, data);
                var database = instance.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from engagement")) {
            report.figure("serve.ready_s_after_kill", instance.startUp().toMillis() / 1e3);
            rows.next();
            var stored = rows.getLong(1);
            report.figure("serve.events_acknowledged", acknowledged.get());
            report.mustHold(
                    stored >= acknowledged.get(),
                    acknowledged.get() + " events were acknowledged and " + stored + " are stored");
            takedowns.check(instance.address(), pages);
            takedowns.addTo(report);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
