package org.tirich.bench;

import java.io.IOException;
import java.net.URI;
import java.util.SplittableRandom;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/// How soon what some viewers do shows on the page of another. She has watched one lesson that hardly anybody knows.
/// A few others then watch it and a second one, which goes together with the first from then on: the time runs from
/// sending the last of their reports to the first of her pages with the second lesson.
final class OthersEffect {

    private static final int TRIALS = 200;
    private static final int OTHERS = 3;
    private static final int MOST_PAGES = 50;
    private static final int HTTP_OK = 200;

    /// One lesson in so many needs no words, so that everybody may be shown it.
    private static final int WORDLESS = 4;

    private final Crowd crowd;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Histogram times = new Histogram(60_000_000, 3);
    private int without;
    private int before;

    OthersEffect(Crowd crowd) {
        this.crowd = crowd;
    }

    /// Events that were acknowledged.
    long measure(URI address, Report report) throws IOException {
        try (var link = new FeedLink(address)) {
            for (int n = 0; n < TRIALS; n++) {
                var first = crowd.videos() / WORDLESS - 1 - 2 * n;
                once(link, crowd.work(WORDLESS * first), crowd.work(WORDLESS * (first - 1)));
            }
        }
        report.figure("serve.others_effect_p50_ms", times.getValueAtPercentile(50) / 1e3);
        report.figure("serve.others_effect_p99_ms", times.getValueAtPercentile(99) / 1e3);
        report.figure("serve.others_effect_trials", times.getTotalCount());
        report.figure("serve.others_effect_shown_before", before);
        report.figure("serve.others_effect_missed", without);
        return (long) TRIALS * (1 + 2 * OTHERS);
    }

    private void once(FeedLink link, String first, String second) throws IOException {
        var viewer = guest();
        report(link, viewer, first);
        if (link.works(crowd.pageOf(viewer)).contains(second)) {
            before++;
        }
        var begun = 0L;
        for (int other = 0; other < OTHERS; other++) {
            begun = System.nanoTime();
            report(link, guest(), first, second);
        }
        for (int page = 0; page < MOST_PAGES; page++) {
            if (link.works(crowd.pageOf(viewer)).contains(second)) {
                times.recordValue((System.nanoTime() - begun) / 1_000);
                return;
            }
        }
        without++;
    }

    private void report(FeedLink link, UUID viewer, String... lessons) throws IOException {
        var answer = link.ask(crowd.completed(random, viewer, lessons));
        if (answer.status() != HTTP_OK) {
            throw new IllegalStateException("a report was answered with " + answer.status());
        }
    }

    private UUID guest() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
