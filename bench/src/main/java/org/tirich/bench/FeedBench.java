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

/// `bench feed`: pages of ten cards, each with a batch of twelve events, at the highest rate that the
/// server keeps up with.
final class FeedBench {

    /// A rate is kept when 99 of 100 pages take less than this.
    private static final double LIMIT_MS = 50;

    private static final int EVENTS_A_PAGE = 12;
    private static final int CARDS = 10;
    private static final int VIDEOS = 10_000;
    private static final int VIEWERS = 10_000;
    private static final int SECONDS = 15;

    /// Before this the server spends more time on compiling itself than on pages.
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final Duration BASELINE_STEP = Duration.ofSeconds(5);
    private static final int STEPS = 5;

    /// How often the measured stretch may be repeated at a lower rate, and how much lower.
    private static final int RETRIES = 6;

    private static final double LOWER = 0.85;

    private final Report report = new Report("feed");
    private final List<List<String>> stretches = new ArrayList<>();
    private final ServedInstance instance;
    private final OpenLoop load;
    private final Duration measured;

    private FeedBench(ServedInstance instance, Crowd crowd, Duration measured) {
        this.instance = instance;
        this.load = new OpenLoop(instance.address(), crowd::page, random -> crowd.events(random, EVENTS_A_PAGE));
        this.measured = measured;
    }

    static Report run(Options options) throws IOException, InterruptedException {
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        var videos = options.number("--videos", VIDEOS);
        var viewers = options.number("--viewers", VIEWERS);
        var seconds = options.number("--seconds", SECONDS);
        try (var scratch = Scratch.create()) {
            Seed.fill(jar, scratch.data(), videos, viewers);
            var crowd = new Crowd(videos, viewers);
            try (var instance = ServedInstance.start(jar, scratch.data())) {
                var bench = new FeedBench(instance, crowd, Duration.ofSeconds(seconds));
                bench.report.input("videos", videos);
                bench.report.input("viewers", viewers);
                bench.report.input("seconds", seconds);
                var page = bench.onePage(crowd);
                var saturated = bench.measure(options);
                bench.baseline(scratch.folder(), page, crowd, saturated);
                options.file("--json").ifPresent(bench.report::write);
                return bench.report;
            }
        }
    }

    /// One page, to see that it holds what a page holds.
    private byte[] onePage(Crowd crowd) throws IOException {
        try (var link = new HttpLink(instance.address())) {
            var answer = link.ask(crowd.page(new SplittableRandom(1)));
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

    /// Warms up, looks for the highest rate and measures there; gives the pages a second when saturated.
    private double measure(Options options) throws IOException, InterruptedException {
        stretch("warm-up", load.saturated(WARM_UP));
        var saturated = stretch("saturated", load.saturated(STEP)).pagesPerSecond();
        var rate = options.decimal("--rate").isPresent()
                ? options.decimal("--rate").orElseThrow()
                : highestKept(saturated);
        var before = Usage.of(instance);
        var outcome = stretch("measured", load.at(rate, measured));
        for (int n = 0;
                n < RETRIES && !kept(outcome) && options.decimal("--rate").isEmpty();
                n++) {
            rate *= LOWER;
            before = Usage.of(instance);
            outcome = stretch("measured", load.at(rate, measured));
        }
        var used = Usage.of(instance).since(before);
        report.mustHold(outcome.failed() == 0, outcome.failed() + " requests failed in the measured stretch");
        report.figure(
                "feed.pages_per_second",
                kept(outcome) || options.decimal("--rate").isPresent() ? outcome.pagesPerSecond() : 0);
        report.figure("feed.p50_ms", outcome.pageMs(50));
        report.figure("feed.p99_ms", outcome.pageMs(99));
        report.figure("feed.p999_ms", outcome.pageMs(99.9));
        report.figure("feed.events_per_second", outcome.pagesPerSecond() * EVENTS_A_PAGE);
        report.figure("feed.batch_p99_ms", outcome.batchMs(99));
        var half = stretch("half of it", load.at(rate / 2, STEP));
        report.figure("feed.half_rate_p50_ms", half.pageMs(50));
        report.figure("feed.half_rate_p99_ms", half.pageMs(99));
        report.figure("feed.saturated_pages_per_second", saturated);
        processors(used, outcome);
        report.figure("feed.others_cpu_seconds", used.others().toMillis() / 1000.0);
        report.figure("feed.server_start_s", instance.startUp().toMillis() / 1000.0);
        report.figure("feed.server_rss_mb", Usage.memoryMb(instance.server(), false));
        report.figure("feed.postgres_rss_mb", Usage.memoryMb(instance.postgres(), true));
        return saturated;
    }

    private double highestKept(double saturated) throws IOException, InterruptedException {
        var low = 0.0;
        var high = saturated;
        for (int n = 0; n < STEPS; n++) {
            var rate = low == 0 ? high * 0.6 : (low + high) / 2;
            if (kept(stretch("search", load.at(rate, STEP)))) {
                low = rate;
            } else {
                high = rate;
            }
        }
        return low == 0 ? high / 2 : low;
    }

    private static boolean kept(OpenLoop.Outcome outcome) {
        return outcome.failed() == 0 && outcome.pageMs(99) < LIMIT_MS;
    }

    /// Which process the time went to: what bounds the rate.
    private void processors(Usage used, OpenLoop.Outcome outcome) {
        var pages = outcome.pages().getTotalCount();
        report.table(
                "processor time of the measured stretch",
                List.of("process", "seconds", "ms a page and its events"),
                List.of(
                        share("server", used.server(), pages),
                        share("postgres", used.postgres(), pages),
                        share("generator", used.generator(), pages),
                        share("others", used.others(), pages)));
    }

    private static List<String> share(String name, Duration used, long pages) {
        return List.of(name, format(used.toMillis() / 1000.0), format(used.toMillis() / (double) Math.max(1, pages)));
    }

    private void baseline(Path scratch, byte[] page, Crowd crowd, double saturated)
            throws IOException, InterruptedException {
        try (var bare = BareBaseline.start(scratch, page)) {
            var against = new OpenLoop(bare.address(), crowd::page, random -> crowd.events(random, EVENTS_A_PAGE));
            against.saturated(BASELINE_STEP);
            var outcome = stretch("bare container, saturated", against.saturated(BASELINE_STEP));
            report.figure("feed.bare_pages_per_second", outcome.pagesPerSecond());
            report.figure("feed.ratio_to_bare", saturated / outcome.pagesPerSecond());
        }
        report.table(
                "pages of ten cards, each with a batch of twelve events",
                List.of("stretch", "asked/s", "pages/s", "p50 ms", "p99 ms", "p99.9 ms", "batch p99 ms", "failed"),
                stretches);
        report.note("Times count from the moment a request was due. feed.pages_per_second is the highest rate tried"
                + " where the pages' p99 stayed below 50 ms over the measured stretch, with nothing failed.");
        report.note("ratio_to_bare: pages a second when saturated, against the same container giving stored bytes of"
                + " one such page, asked by the same generator on the same processors.");
    }

    private OpenLoop.Outcome stretch(String name, OpenLoop.Outcome outcome) {
        var row = List.of(
                name,
                Double.isInfinite(outcome.asked()) ? "all" : format(outcome.asked()),
                format(outcome.pagesPerSecond()),
                format(outcome.pageMs(50)),
                format(outcome.pageMs(99)),
                format(outcome.pageMs(99.9)),
                format(outcome.batchMs(99)),
                Long.toString(outcome.failed()));
        stretches.add(row);
        System.err.println(String.join("  ", row));
        return outcome;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
