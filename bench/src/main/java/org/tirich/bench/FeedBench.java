package org.tirich.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/// `bench feed`: pages of ten cards, each with a batch of twelve events, at the highest sustained rate.
final class FeedBench {

    /// A rate is sustained if the p99 of pages stays below this.
    private static final double MAX_P99_MS = 50;

    private static final int EVENTS_PER_PAGE = 12;
    private static final int CARDS = 10;
    private static final int VIDEOS = 10_000;
    private static final int VIEWERS = 10_000;
    private static final int SECONDS = 15;

    /// Before that, the JVM mostly compiles.
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final Duration BASELINE_STEP = Duration.ofSeconds(5);
    private static final int STEPS = 5;

    /// How often the measurement is repeated at a lower rate, and by which factor.
    private static final int RETRIES = 6;

    private static final double RETRY_FACTOR = 0.85;

    private final Report report = new Report("feed");
    private final List<List<String>> phases = new ArrayList<>();
    private final ServedInstance instance;
    private final OpenLoop load;
    private final Duration measured;

    private FeedBench(ServedInstance instance, RequestGenerator requests, Duration measured) {
        this.instance = instance;
        this.load =
                new OpenLoop(instance.address(), requests::page, random -> requests.events(random, EVENTS_PER_PAGE));
        this.measured = measured;
    }

    static Report run(Options options) throws IOException, InterruptedException {
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        var videos = options.number("--videos", VIDEOS);
        var viewers = options.number("--viewers", VIEWERS);
        var seconds = options.number("--seconds", SECONDS);
        try (var scratch = Scratch.create()) {
            SeedData.fill(jar, scratch.data(), videos, viewers);
            var requests = new RequestGenerator(videos, viewers);
            try (var instance = ServedInstance.start(jar, scratch.data())) {
                var bench = new FeedBench(instance, requests, Duration.ofSeconds(seconds));
                bench.report.input("videos", videos);
                bench.report.input("viewers", viewers);
                bench.report.input("seconds", seconds);
                var page = bench.checkPage(requests);
                var saturated = bench.measure(options);
                bench.baseline(scratch.folder(), page, requests, saturated);
                options.file("--json").ifPresent(bench.report::write);
                return bench.report;
            }
        }
    }

    /// Checks one page, and returns its body.
    private byte[] checkPage(RequestGenerator requests) throws IOException {
        try (var link = new HttpConnection(instance.address())) {
            var answer = link.send(requests.page(new SplittableRandom(1)));
            var plain = answer.encoding().equals("gzip")
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            var cards = new String(plain, StandardCharsets.UTF_8).split("\"impression\":", -1).length - 1;
            report.mustHold(answer.status() == 200 && cards == CARDS, "a page had " + cards + " cards");
            report.figure("feed.page_bytes", plain.length);
            report.figure("feed.page_bytes_sent", answer.body().length);
            return answer.body();
        }
    }

    /// Warms up, searches the highest sustained rate and measures there; returns the saturated rate in pages per
    /// second.
    private double measure(Options options) throws IOException, InterruptedException {
        phase("warm-up", load.saturated(WARM_UP));
        var saturated = phase("saturated", load.saturated(STEP)).pagesPerSecond();
        var rate = options.decimal("--rate").isPresent()
                ? options.decimal("--rate").orElseThrow()
                : highestSustained(saturated);
        var before = CpuUsage.of(instance);
        var outcome = phase("measured", load.at(rate, measured));
        for (int n = 0;
                n < RETRIES
                        && !isSustained(outcome)
                        && options.decimal("--rate").isEmpty();
                n++) {
            rate *= RETRY_FACTOR;
            before = CpuUsage.of(instance);
            outcome = phase("measured", load.at(rate, measured));
        }
        var used = CpuUsage.of(instance).since(before);
        report.mustHold(outcome.failed() == 0, outcome.failed() + " requests failed in the measured phase");
        report.figure(
                "feed.pages_per_second",
                isSustained(outcome) || options.decimal("--rate").isPresent() ? outcome.pagesPerSecond() : 0);
        report.figure("feed.p50_ms", outcome.pageMs(50));
        report.figure("feed.p99_ms", outcome.pageMs(99));
        report.figure("feed.p999_ms", outcome.pageMs(99.9));
        report.figure("feed.events_per_second", outcome.pagesPerSecond() * EVENTS_PER_PAGE);
        report.figure("feed.batch_p99_ms", outcome.batchMs(99));
        var half = phase("half rate", load.at(rate / 2, STEP));
        report.figure("feed.half_rate_p50_ms", half.pageMs(50));
        report.figure("feed.half_rate_p99_ms", half.pageMs(99));
        report.figure("feed.saturated_pages_per_second", saturated);
        cpuTime(used, outcome);
        report.figure("feed.others_cpu_seconds", used.others().toMillis() / 1000.0);
        report.figure("feed.server_start_s", instance.startUp().toMillis() / 1000.0);
        report.figure("feed.server_rss_mb", CpuUsage.memoryMb(instance.server(), false));
        report.figure("feed.postgres_rss_mb", CpuUsage.memoryMb(instance.postgres(), true));
        return saturated;
    }

    private double highestSustained(double saturated) throws IOException, InterruptedException {
        var low = 0.0;
        var high = saturated;
        for (int n = 0; n < STEPS; n++) {
            var rate = low == 0 ? high * 0.6 : (low + high) / 2;
            if (isSustained(phase("search", load.at(rate, STEP)))) {
                low = rate;
            } else {
                high = rate;
            }
        }
        return low == 0 ? high / 2 : low;
    }

    private static boolean isSustained(OpenLoop.LoadResult outcome) {
        return outcome.failed() == 0 && outcome.pageMs(99) < MAX_P99_MS;
    }

    /// The CPU time by process.
    private void cpuTime(CpuUsage used, OpenLoop.LoadResult outcome) {
        var pages = outcome.pages().getTotalCount();
        report.table(
                "CPU time of the measured phase",
                List.of("process", "seconds", "ms per page with its events"),
                List.of(
                        share("server", used.server(), pages),
                        share("postgres", used.postgres(), pages),
                        share("generator", used.generator(), pages),
                        share("others", used.others(), pages)));
    }

    private static List<String> share(String name, Duration used, long pages) {
        return List.of(name, format(used.toMillis() / 1000.0), format(used.toMillis() / (double) Math.max(1, pages)));
    }

    private void baseline(Path scratch, byte[] page, RequestGenerator requests, double saturated)
            throws IOException, InterruptedException {
        try (var bare = BareServerLauncher.start(scratch, page)) {
            var against =
                    new OpenLoop(bare.address(), requests::page, random -> requests.events(random, EVENTS_PER_PAGE));
            against.saturated(BASELINE_STEP);
            var outcome = phase("bare container, saturated", against.saturated(BASELINE_STEP));
            report.figure("feed.bare_pages_per_second", outcome.pagesPerSecond());
            report.figure("feed.ratio_to_bare", saturated / outcome.pagesPerSecond());
        }
        report.table(
                "pages of ten cards, each with a batch of twelve events",
                List.of("phase", "requested/s", "pages/s", "p50 ms", "p99 ms", "p99.9 ms", "batch p99 ms", "failed"),
                phases);
        report.note(
                "Times count from the moment a request was due. feed.pages_per_second is the highest tried rate with a p99"
                        + " of pages below 50 ms over the measured phase and without failures.");
        report.note(
                "ratio_to_bare: saturated pages per second, relative to the same container with a stored page, under"
                        + " the same load generator on the same processors.");
    }

    private OpenLoop.LoadResult phase(String name, OpenLoop.LoadResult outcome) {
        var row = List.of(
                name,
                Double.isInfinite(outcome.requested()) ? "all" : format(outcome.requested()),
                format(outcome.pagesPerSecond()),
                format(outcome.pageMs(50)),
                format(outcome.pageMs(99)),
                format(outcome.pageMs(99.9)),
                format(outcome.batchMs(99)),
                Long.toString(outcome.failed()));
        phases.add(row);
        System.err.println(String.join("  ", row));
        return outcome;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
