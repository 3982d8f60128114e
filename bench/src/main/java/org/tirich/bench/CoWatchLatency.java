package org.tirich.bench;

import java.io.IOException;
import java.net.URI;
import java.util.SplittableRandom;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/// The latency from views by other viewers to their effect on a page. A viewer has watched one rarely watched video.
/// Three others then watch it and a second one, which makes the two neighbours. The time runs from the last report to
/// the viewer's first page with the second video.
final class CoWatchLatency {

    private static final int TRIALS = 200;
    private static final int OTHERS = 3;
    private static final int MAX_PAGES = 50;
    private static final int HTTP_OK = 200;

    /// Every fourth video is wordless and suits every viewer.
    private static final int WORDLESS_INTERVAL = 4;

    private final RequestGenerator requests;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Histogram times = new Histogram(60_000_000, 3);
    private int missed;
    private int shownBefore;

    CoWatchLatency(RequestGenerator requests) {
        this.requests = requests;
    }

    /// Returns the number of acknowledged events.
    long measure(URI address, Report report) throws IOException {
        try (var feed = new FeedClient(address)) {
            for (int n = 0; n < TRIALS; n++) {
                var first = requests.videos() / WORDLESS_INTERVAL - 1 - 2 * n;
                measureOnce(
                        feed, requests.work(WORDLESS_INTERVAL * first), requests.work(WORDLESS_INTERVAL * (first - 1)));
            }
        }
        report.figure("serve.others_effect_p50_ms", times.getValueAtPercentile(50) / 1e3);
        report.figure("serve.others_effect_p99_ms", times.getValueAtPercentile(99) / 1e3);
        report.figure("serve.others_effect_trials", times.getTotalCount());
        report.figure("serve.others_effect_shown_before", shownBefore);
        report.figure("serve.others_effect_missed", missed);
        return (long) TRIALS * (1 + 2 * OTHERS);
    }

    private void measureOnce(FeedClient feed, String first, String second) throws IOException {
        var viewer = guest();
        report(feed, viewer, first);
        if (feed.works(requests.pageOf(viewer)).contains(second)) {
            shownBefore++;
        }
        var begun = 0L;
        for (int other = 0; other < OTHERS; other++) {
            begun = System.nanoTime();
            report(feed, guest(), first, second);
        }
        for (int page = 0; page < MAX_PAGES; page++) {
            if (feed.works(requests.pageOf(viewer)).contains(second)) {
                times.recordValue((System.nanoTime() - begun) / 1_000);
                return;
            }
        }
        missed++;
    }

    private void report(FeedClient feed, UUID viewer, String... videos) throws IOException {
        var answer = feed.send(requests.completed(random, viewer, videos));
        if (answer.status() != HTTP_OK) {
            throw new IllegalStateException("a report got the status " + answer.status());
        }
    }

    private UUID guest() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
