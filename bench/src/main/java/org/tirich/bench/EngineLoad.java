package org.tirich.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.tirich.ranking.Event;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.Request;
import org.tirich.ranking.Video;

/// The engine by itself, with as many lessons and viewers as are asked for: room, processor time of pages and events,
/// and how long it takes to write down what it knows and to know it again.
final class EngineLoad {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final List<String> LANGUAGES = List.of("ur", "en", "ps", "sd", "pnb", "skr", "bal", "khw");
    private static final List<String> SUBJECTS =
            List.of("mathematics", "physics", "chemistry", "biology", "computing", "earth-and-space", "engineering");
    private static final int OUTCOMES = 700;

    /// What every viewer did before pages are asked for.
    private static final int SHOWINGS_A_VIEWER = 8;

    /// What the list of neighbours of one lesson takes.
    private static final int BYTES_OF_NEIGHBOURS = 172;

    private static final int PAGES = 4_000;
    private static final int WARM_UP = 4_000;
    private static final int PAGE = 10;
    private static final int ROWS_AT_ONCE = 5_000;

    private final int videos;
    private final int viewers;
    private final SplittableRandom random = new SplittableRandom(20_261);
    private final Zipf favourites;

    /// How many different lessons were watched.
    private int watched;

    EngineLoad(int videos, int viewers) {
        this.videos = videos;
        this.viewers = viewers;
        this.favourites = new Zipf(videos);
    }

    void measure(Report report, Path scratch) throws IOException {
        report.input("videos", videos);
        report.input("viewers", viewers);
        var empty = used();
        var ranker = new Ranker();
        fill(ranker);
        var withVideos = used();
        report.figure("serve.bytes_per_video_unseen", (withVideos - empty) / (double) videos);
        var begun = System.nanoTime();
        var events = live(ranker);
        report.figure("serve.engine_event_us", (System.nanoTime() - begun) / 1e3 / events);
        // What is kept of being watched lies with both: the lists of neighbours with the lessons.
        var neighbours = (double) BYTES_OF_NEIGHBOURS * watched;
        var withViewers = used();
        report.figure("serve.bytes_per_video", (withVideos - empty + neighbours) / videos);
        report.figure("serve.bytes_per_viewer", (withViewers - withVideos - neighbours) / viewers);
        pages(report, ranker);
        var file = scratch.resolve("engine.snapshot");
        write(report, ranker, file);
        var hash = ranker.stateHash();
        // A server that starts again has no other engine beside it.
        ranker = null;
        used();
        readAgain(report, file, hash);
    }

    private void fill(Ranker ranker) {
        ranker.putAll(IntStream.range(0, videos).mapToObj(this::video));
    }

    /// A lesson whose every property follows from its number.
    private Video video(int n) {
        return new Video(
                n,
                n % (videos / 50 + 1),
                n % 5 == 0 ? "" : LANGUAGES.get(Integer.numberOfTrailingZeros(n | 128) % LANGUAGES.size()),
                SUBJECTS.get(n % SUBJECTS.size()),
                6 + n % 5,
                List.of("O-" + n % OUTCOMES),
                NOW.minus(Duration.ofMinutes(n * 7919L % (60 * 24 * 90))),
                Duration.ofSeconds(20 + n * 7919L % 160));
    }

    private long live(Ranker ranker) {
        var events = 0L;
        var seen = new BitSet();
        for (int round = 0; round < SHOWINGS_A_VIEWER; round++) {
            for (int n = 0; n < viewers; n++) {
                long viewer = n * 7919L % viewers;
                var video = favourites.draw(random);
                seen.set(video);
                var at = NOW.plusSeconds(round * 3_600L + n % 3_600);
                ranker.apply(new Event.Shown(viewer, video, at));
                var luck = random.nextInt(10);
                ranker.apply(
                        luck < 2
                                ? new Event.Skipped(viewer, video, at)
                                : new Event.Watched(viewer, video, luck < 6 ? 1 : 0.4, at));
                events += 2;
                if (luck == 9) {
                    ranker.apply(new Event.Answered(viewer, video, random.nextBoolean(), at));
                    events++;
                }
            }
        }
        watched = seen.cardinality();
        return events;
    }

    private void pages(Report report, Ranker ranker) {
        var clock = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var allocated = 0L;
        var histogram = new Histogram(10_000_000_000L, 3);
        var full = 0;
        for (int n = 0; n < WARM_UP + PAGES; n++) {
            allocated = n == WARM_UP ? clock.getCurrentThreadAllocatedBytes() : allocated;
            var request =
                    new Request(random.nextInt(viewers), LANGUAGES, PAGE, NOW.plus(Duration.ofHours(11)), _ -> true, n);
            var before = clock.getCurrentThreadCpuTime();
            full += ranker.rank(request).size() == PAGE ? 1 : 0;
            if (n >= WARM_UP) {
                histogram.recordValue(clock.getCurrentThreadCpuTime() - before);
            }
        }
        report.mustHold(full == WARM_UP + PAGES, "only " + full + " pages were full");
        report.figure(
                "serve.engine_page_allocates_kb", (clock.getCurrentThreadAllocatedBytes() - allocated) / 1e3 / PAGES);
        report.figure("serve.engine_page_cpu_p50_us", histogram.getValueAtPercentile(50) / 1e3);
        report.figure("serve.engine_page_cpu_p99_us", histogram.getValueAtPercentile(99) / 1e3);
    }

    private static void write(Report report, Ranker ranker, Path file) throws IOException {
        var begun = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var snapshot = ranker.snapshot(out);
            for (var done = false; !done; ) {
                done = snapshot.advance(ROWS_AT_ONCE);
            }
        }
        report.figure("serve.snapshot_write_s", (System.nanoTime() - begun) / 1e9);
        report.figure("serve.snapshot_mb", Files.size(file) / 1e6);
    }

    private void readAgain(Report report, Path file, long hash) throws IOException {
        var begun = System.nanoTime();
        var again = new Ranker();
        fill(again);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            again.restore(in);
        }
        report.figure("serve.engine_ready_s", (System.nanoTime() - begun) / 1e9);
        report.mustHold(again.stateHash() == hash, "the engine that was read is not the one that was written");
    }

    private static long used() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
