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

/// `bench serve`: the ranking engine alone: memory, CPU time of pages and events, and the time to write and to restore
/// a snapshot.
final class EngineBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final List<String> LANGUAGES = List.of("ur", "en", "ps", "sd", "pnb", "skr", "bal", "khw");
    private static final List<String> SUBJECTS =
            List.of("mathematics", "physics", "chemistry", "biology", "computing", "earth-and-space", "engineering");
    private static final int OUTCOMES = 700;

    /// Impressions of each viewer before pages are measured.
    private static final int IMPRESSIONS_PER_VIEWER = 8;

    /// The memory of the co-watch list of a video.
    private static final int CO_WATCH_LIST_BYTES = 172;

    private static final int PAGES = 4_000;
    private static final int WARM_UP = 4_000;
    private static final int PAGE_SIZE = 10;
    private static final int ROWS_PER_STEP = 5_000;

    private final int videos;
    private final int viewers;
    private final SplittableRandom random = new SplittableRandom(20_261);
    private final Zipf popularity;

    /// The number of distinct videos that were watched.
    private int watched;

    EngineBenchmark(int videos, int viewers) {
        this.videos = videos;
        this.viewers = viewers;
        this.popularity = new Zipf(videos);
    }

    void measure(Report report, Path scratch) throws IOException {
        report.input("videos", videos);
        report.input("viewers", viewers);
        var empty = usedMemory();
        var ranker = new Ranker();
        fill(ranker);
        var withVideos = usedMemory();
        report.figure("serve.bytes_per_video_unseen", (withVideos - empty) / (double) videos);
        var begun = System.nanoTime();
        var events = applyEvents(ranker);
        report.figure("serve.engine_event_us", (System.nanoTime() - begun) / 1e3 / events);
        // Events add co-watch lists, which belong to the videos.
        var neighbours = (double) CO_WATCH_LIST_BYTES * watched;
        var withViewers = usedMemory();
        report.figure("serve.bytes_per_video", (withVideos - empty + neighbours) / videos);
        report.figure("serve.bytes_per_viewer", (withViewers - withVideos - neighbours) / viewers);
        pages(report, ranker);
        var file = scratch.resolve("engine.snapshot");
        write(report, ranker, file);
        var hash = ranker.stateHash();
        // A restarted server has no second engine in memory.
        ranker = null;
        usedMemory();
        restore(report, file, hash);
    }

    private void fill(Ranker ranker) {
        ranker.putAll(IntStream.range(0, videos).mapToObj(this::video));
    }

    /// A video whose properties derive from its number.
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

    private long applyEvents(Ranker ranker) {
        var events = 0L;
        var seen = new BitSet();
        for (int round = 0; round < IMPRESSIONS_PER_VIEWER; round++) {
            for (int n = 0; n < viewers; n++) {
                long viewer = n * 7919L % viewers;
                var video = popularity.draw(random);
                seen.set(video);
                var at = NOW.plusSeconds(round * 3_600L + n % 3_600);
                ranker.apply(new Event.Shown(viewer, video, at));
                var draw = random.nextInt(10);
                ranker.apply(
                        draw < 2
                                ? new Event.Skipped(viewer, video, at)
                                : new Event.Watched(viewer, video, draw < 6 ? 1 : 0.4, at));
                events += 2;
                if (draw == 9) {
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
            var request = new Request(
                    random.nextInt(viewers), LANGUAGES, PAGE_SIZE, NOW.plus(Duration.ofHours(11)), _ -> true, n);
            var before = clock.getCurrentThreadCpuTime();
            full += ranker.rank(request).size() == PAGE_SIZE ? 1 : 0;
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
                done = snapshot.advance(ROWS_PER_STEP);
            }
        }
        report.figure("serve.snapshot_write_s", (System.nanoTime() - begun) / 1e9);
        report.figure("serve.snapshot_mb", Files.size(file) / 1e6);
    }

    private void restore(Report report, Path file, long hash) throws IOException {
        var begun = System.nanoTime();
        var restored = new Ranker();
        fill(restored);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            restored.restore(in);
        }
        report.figure("serve.engine_ready_s", (System.nanoTime() - begun) / 1e9);
        report.mustHold(restored.stateHash() == hash, "the restored engine differs from the one that was written");
    }

    private static long usedMemory() {
        for (int n = 0; n < 3; n++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
