package org.tirich.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/// Lessons that most pages hold are taken back while pages are asked for all the time. A page that was asked for after
/// a takedown was acknowledged and still holds the lesson is a violation; so is one of a server that was killed since.
final class Takedowns {

    private static final int READERS = 4;
    private static final int HTTP_OK = 200;
    private static final int HTTP_GONE = 410;
    private static final int MOST_LOOKS = 1_000;

    private final Crowd crowd;

    /// When each was acknowledged.
    private final Map<String, Long> gone = new ConcurrentHashMap<>();

    private final Histogram times = new Histogram(60_000_000, 3);
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong violations = new AtomicLong();
    private final SplittableRandom seeds = new SplittableRandom(13);
    private int next;

    Takedowns(Crowd crowd) {
        this.crowd = crowd;
    }

    /// Takes so many back, one after the other.
    void takeBack(URI address, int count) throws IOException, InterruptedException {
        whileReading(address, Long.MAX_VALUE, () -> {
            try (var link = new FeedLink(address)) {
                for (int n = 0; n < count; n++) {
                    once(link);
                }
            }
        });
    }

    private void once(FeedLink link) throws IOException {
        var lesson = next++;
        var begun = System.nanoTime();
        var answer = link.ask(crowd.takeBack(lesson));
        if (answer.status() != HTTP_OK) {
            throw new IllegalStateException("a takedown was answered with " + answer.status());
        }
        gone.put(crowd.work(lesson), System.nanoTime());
        var page = HttpLink.get("/v/" + crowd.work(lesson), "");
        for (int look = 0; link.ask(page).status() != HTTP_GONE; look++) {
            if (look == MOST_LOOKS) {
                throw new IllegalStateException("a lesson that was taken back is still shown");
            }
        }
        times.recordValue((System.nanoTime() - begun) / 1_000);
    }

    /// Takes lessons back until the server is gone: `kill` is called in the midst of it.
    void takeBackUntil(URI address, Runnable kill) throws InterruptedException {
        var killing = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            kill.run();
        });
        try (var link = new FeedLink(address)) {
            while (next < crowd.videos()) {
                once(link);
            }
        } catch (IOException expected) {
            // The server is gone. What it had acknowledged must stay away.
        }
        killing.join();
    }

    /// Looks at so many pages more.
    void look(URI address, long count) throws IOException, InterruptedException {
        whileReading(address, pages.get() + count, () -> {});
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /// Reads pages until there were so many or, where no number is given, until the work is done.
    private void whileReading(URI address, long until, Work work) throws IOException, InterruptedException {
        var over = new AtomicBoolean();
        var readers = new ArrayList<Future<?>>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int n = 0; n < READERS; n++) {
                var random = seeds.split();
                readers.add(threads.submit(() -> {
                    read(address, random, until, over);
                    return null;
                }));
            }
            try {
                work.run();
            } finally {
                over.set(until == Long.MAX_VALUE);
            }
        }
        for (var reader : readers) {
            try {
                reader.get();
            } catch (ExecutionException e) {
                throw new IOException("a reader failed", e.getCause());
            }
        }
    }

    private void read(URI address, SplittableRandom random, long until, AtomicBoolean over) throws IOException {
        try (var link = new FeedLink(address)) {
            while (!over.get() && pages.get() < until) {
                var asked = System.nanoTime();
                for (var work : link.works(crowd.page(random))) {
                    var since = gone.get(work);
                    if (since != null && since < asked) {
                        violations.incrementAndGet();
                    }
                }
                pages.incrementAndGet();
            }
        }
    }

    void tell(Report report) {
        report.figure("serve.takedown_p50_ms", times.getValueAtPercentile(50) / 1e3);
        report.figure("serve.takedown_p99_ms", times.getValueAtPercentile(99) / 1e3);
        report.figure("serve.takedowns", gone.size());
        report.figure("serve.takedown_pages", pages.get());
        report.figure("serve.takedown_violations", violations.get());
        report.mustHold(violations.get() == 0, violations.get() + " cards were shown after they were taken back");
    }
}
