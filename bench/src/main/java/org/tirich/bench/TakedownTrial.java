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

/// Withdraws popular videos under a constant load of pages. A page is a violation if it was requested after the
/// acknowledgement of a withdrawal and holds the video, also after a kill of the server.
final class TakedownTrial {

    private static final int READERS = 4;
    private static final int HTTP_OK = 200;
    private static final int HTTP_GONE = 410;
    private static final int MAX_CHECKS = 1_000;

    private final RequestGenerator requests;

    /// By id of a withdrawn video: the time of the acknowledgement.
    private final Map<String, Long> withdrawnAt = new ConcurrentHashMap<>();

    private final Histogram times = new Histogram(60_000_000, 3);
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong violations = new AtomicLong();
    private final SplittableRandom seeds = new SplittableRandom(13);
    private int next;

    TakedownTrial(RequestGenerator requests) {
        this.requests = requests;
    }

    /// Withdraws videos one after the other.
    void run(URI address, int count) throws IOException, InterruptedException {
        whileReading(address, Long.MAX_VALUE, () -> {
            try (var feed = new FeedClient(address)) {
                for (int n = 0; n < count; n++) {
                    withdrawNext(feed);
                }
            }
        });
    }

    private void withdrawNext(FeedClient feed) throws IOException {
        var video = next++;
        var start = System.nanoTime();
        var response = feed.send(requests.withdraw(video));
        if (response.status() != HTTP_OK) {
            throw new IllegalStateException("a withdrawal got the status " + response.status());
        }
        withdrawnAt.put(requests.work(video), System.nanoTime());
        var page = HttpConnection.get("/v/" + requests.work(video), "");
        for (int checks = 0; feed.send(page).status() != HTTP_GONE; checks++) {
            if (checks == MAX_CHECKS) {
                throw new IllegalStateException("a withdrawn video is still shown");
            }
        }
        times.recordValue((System.nanoTime() - start) / 1_000);
    }

    /// Withdraws videos until the server is gone; kills it meanwhile.
    void runUntil(URI address, Runnable kill) throws InterruptedException {
        var killer = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            kill.run();
        });
        try (var feed = new FeedClient(address)) {
            while (next < requests.videos()) {
                withdrawNext(feed);
            }
        } catch (IOException expected) {
            // The server is gone. The acknowledged withdrawals must hold.
        }
        killer.join();
    }

    /// Checks a number of pages.
    void check(URI address, long count) throws IOException, InterruptedException {
        whileReading(address, pages.get() + count, () -> {});
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /// Reads pages up to a number or, if it is unlimited, until the work is done.
    private void whileReading(URI address, long until, Work work) throws IOException, InterruptedException {
        var done = new AtomicBoolean();
        var readers = new ArrayList<Future<?>>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int n = 0; n < READERS; n++) {
                var random = seeds.split();
                readers.add(threads.submit(() -> {
                    read(address, random, until, done);
                    return null;
                }));
            }
            try {
                work.run();
            } finally {
                done.set(until == Long.MAX_VALUE);
            }
        }
        for (var reader : readers) {
            try {
                reader.get();
            } catch (ExecutionException e) {
                throw new IOException("reader failed", e.getCause());
            }
        }
    }

    private void read(URI address, SplittableRandom random, long until, AtomicBoolean done) throws IOException {
        try (var feed = new FeedClient(address)) {
            while (!done.get() && pages.get() < until) {
                var requestedAt = System.nanoTime();
                for (var work : feed.works(requests.page(random))) {
                    var since = withdrawnAt.get(work);
                    if (since != null && since < requestedAt) {
                        violations.incrementAndGet();
                    }
                }
                pages.incrementAndGet();
            }
        }
    }

    void addTo(Report report) {
        report.figure("serve.takedown_p50_ms", times.getValueAtPercentile(50) / 1e3);
        report.figure("serve.takedown_p99_ms", times.getValueAtPercentile(99) / 1e3);
        report.figure("serve.takedowns", withdrawnAt.size());
        report.figure("serve.takedown_pages", pages.get());
        report.figure("serve.takedown_violations", violations.get());
        report.mustHold(violations.get() == 0, violations.get() + " cards were shown after their withdrawal");
    }
}
