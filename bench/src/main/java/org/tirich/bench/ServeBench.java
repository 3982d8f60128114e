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

/// `bench serve`: the engine by itself with very many lessons and viewers, and a whole server over HTTP: pages with
/// their events at a fixed rate and at the highest, events alone, how soon a viewer's word shows on her next page, and
/// a server that is killed and started again.
final class ServeBench {

    static final List<String> OPTIONS =
            List.of("--videos", "--viewers", "--served", "--seconds", "--pages", "--json", "--server");

    private static final int VIDEOS = 1_000_000;
    private static final int VIEWERS = 1_000_000;

    /// Lessons and viewers of the server that is asked over HTTP; 0 leaves it out.
    private static final int SERVED = 10_000;

    /// What is tried with lessons that hardly anybody knows needs so many.
    private static final int LEAST_SERVED = 2_000;

    private static final int SECONDS = 20;
    private static final int FIXED_RATE = 500;
    private static final double LIMIT_MS = 50;
    private static final double LOWER = 0.94;
    private static final int TRIES = 10;
    private static final int EVENTS_A_PAGE = 12;
    private static final int BATCH = 50;
    private static final int WORDS = 300;
    private static final int MOST_PAGES_A_WORD = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofSeconds(8);
    private static final int TAKEDOWNS = 200;

    /// Pages that are looked at for what was taken back, after the server was killed.
    private static final int PAGES = 20_000;

    private final Report report;
    private final Path jar;
    private final Path data;
    private final Crowd crowd;
    private final Duration measured;
    private final GcLog gc;
    private final Takedowns takedowns;
    private final AtomicLong acknowledged = new AtomicLong();

    private ServeBench(Report report, Path jar, Path data, Crowd crowd, Duration measured) {
        this.report = report;
        this.jar = jar;
        this.data = data;
        this.gc = new GcLog(data.resolveSibling("gc.log"));
        this.crowd = crowd;
        this.takedowns = new Takedowns(crowd);
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
        if (served != 0 && served < LEAST_SERVED) {
            throw new IllegalArgumentException("--served is 0, or at least " + LEAST_SERVED + ".");
        }
        var report = new Report("serve");
        report.input("served", served);
        report.input("seconds", seconds);
        try (var scratch = Scratch.create()) {
            new EngineLoad(options.number("--videos", VIDEOS), options.number("--viewers", VIEWERS))
                    .measure(report, scratch.folder());
            if (served == 0) {
                return report;
            }
            Seed.fill(jar, scratch.data(), served, served);
            new ServeBench(report, jar, scratch.data(), new Crowd(served, served), Duration.ofSeconds(seconds))
                    .serve(options.number("--pages", PAGES));
        }
        return report;
    }

    private void serve(int pages) throws IOException, InterruptedException {
        var instance = ServedInstance.start(jar, data, List.of(gc.option()));
        try {
            report.figure("serve.start_s", instance.startUp().toMillis() / 1e3);
            load(instance);
            words(instance);
            acknowledged.addAndGet(new OthersEffect(crowd).measure(instance.address(), report));
            report.figure("serve.server_rss_mb", Usage.memoryMb(instance.server(), false));
            takedowns.takeBack(instance.address(), TAKEDOWNS);
            takedowns.takeBackUntil(instance.address(), () -> instance.server().destroyForcibly());
        } finally {
            instance.server().destroyForcibly();
        }
        startAgain(pages);
    }

    private void load(ServedInstance instance) throws IOException, InterruptedException {
        var pages = new OpenLoop(instance.address(), crowd::page, random -> crowd.events(random, EVENTS_A_PAGE));
        count(pages.saturated(WARM_UP), EVENTS_A_PAGE);
        var saturated = count(pages.saturated(STEP), EVENTS_A_PAGE);
        report.figure("serve.saturated_pages_per_second", saturated.pagesPerSecond());
        var before = Usage.of(instance);
        var collected = gc.lines();
        var fixed = count(pages.at(FIXED_RATE, measured), EVENTS_A_PAGE);
        shares("at " + FIXED_RATE + " pages a second", Usage.of(instance).since(before));
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
            rate *= LOWER;
            var outcome = count(pages.at(rate, STEP), EVENTS_A_PAGE);
            kept = outcome.failed() == 0 && outcome.pageMs(99) < LIMIT_MS ? outcome.pagesPerSecond() : 0;
        }
        report.figure("serve.max_pages_per_second", kept);
        OpenLoop.Asked batch = random -> crowd.events(random, BATCH);
        var events = new OpenLoop(instance.address(), batch, batch);
        before = Usage.of(instance);
        var ingest = count(events.saturated(STEP), BATCH);
        acknowledged.addAndGet(ingest.pages().getTotalCount() * BATCH);
        shares("events alone", Usage.of(instance).since(before));
        report.figure(
                "serve.ingest_events_per_second",
                (ingest.pages().getTotalCount() + ingest.batches().getTotalCount())
                        * (double) BATCH
                        / STEP.toSeconds());
    }

    private OpenLoop.Outcome count(OpenLoop.Outcome outcome, int eventsABatch) {
        acknowledged.addAndGet(outcome.batches().getTotalCount() * eventsABatch);
        return outcome;
    }

    private void shares(String stretch, Usage used) {
        var all = used.server().plus(used.postgres()).plus(used.generator()).plus(used.others());
        var rows = new ArrayList<List<String>>();
        rows.add(share("server", used.server(), all));
        rows.add(share("postgres", used.postgres(), all));
        rows.add(share("generator", used.generator(), all));
        rows.add(share("others", used.others(), all));
        report.table("processor time, " + stretch, List.of("process", "seconds", "share"), rows);
    }

    private static List<String> share(String name, Duration used, Duration all) {
        return List.of(
                name,
                String.format(Locale.ROOT, "%.1f", used.toMillis() / 1e3),
                String.format(Locale.ROOT, "%.0f %%", 100.0 * used.toMillis() / Math.max(1, all.toMillis())));
    }

    /// From sending "not for me" until the first page without the lesson.
    private void words(ServedInstance instance) throws IOException {
        var times = new Histogram(60_000_000, 3);
        var random = new SplittableRandom(7);
        try (var link = new FeedLink(instance.address())) {
            for (int n = 0; n < WORDS; n++) {
                var works = link.works(crowd.pageOf(n));
                if (works.isEmpty()) {
                    continue;
                }
                var begun = System.nanoTime();
                link.ask(crowd.notInterested(random, n, works.getFirst()));
                acknowledged.incrementAndGet();
                var pages = 0;
                while (link.works(crowd.pageOf(n)).contains(works.getFirst()) && pages < MOST_PAGES_A_WORD) {
                    pages++;
                }
                report.mustHold(pages < MOST_PAGES_A_WORD, "a lesson that was refused came back");
                times.recordValue((System.nanoTime() - begun) / 1_000);
            }
        }
        report.figure("serve.own_effect_p50_ms", times.getValueAtPercentile(50) / 1e3);
        report.figure("serve.own_effect_p99_ms", times.getValueAtPercentile(99) / 1e3);
    }

    /// The server was killed: how soon it answers again, and whether everything that it acknowledged is there, and
    /// nothing that was taken back.
    private void startAgain(int pages) throws IOException, InterruptedException {
        try (var instance = ServedInstance.start(jar, data);
                var database = instance.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from engagement")) {
            report.figure("serve.ready_s_after_kill", instance.startUp().toMillis() / 1e3);
            rows.next();
            var kept = rows.getLong(1);
            report.figure("serve.events_acknowledged", acknowledged.get());
            report.mustHold(
                    kept >= acknowledged.get(),
                    acknowledged.get() + " events were acknowledged and " + kept + " are kept");
            takedowns.look(instance.address(), pages);
            takedowns.tell(report);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
