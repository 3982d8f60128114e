package org.tirich.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Requests that arrive when they arrive, whether or not the server has answered the earlier ones. A time is
/// counted from the moment at which the request was due, so that a server which stalls cannot hide it.
///
/// Arrivals are a Poisson process; pages and batches of events come in turn, each at half its rate.
final class OpenLoop {

    /// Enough that requests wait for the server and not for a free connection.
    private static final int CONNECTIONS = 128;

    /// How long after the end of a stretch answers are waited for; what comes later failed.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long HIGHEST_MICROS = 60_000_000;

    private final URI address;
    private final Asked pages;
    private final Asked batches;
    private final SplittableRandom seeds = new SplittableRandom(20_261);

    OpenLoop(URI address, Asked pages, Asked batches) {
        this.address = address;
        this.pages = pages;
        this.batches = batches;
    }

    /// Makes the bytes of a request.
    interface Asked {
        byte[] next(SplittableRandom random);
    }

    /// What came of a stretch. Times are in microseconds.
    ///
    /// @param failed answers that were not 200, came too late or not at all
    record Outcome(double asked, double pagesPerSecond, Histogram pages, Histogram batches, long failed) {

        double pageMs(double percentile) {
            return pages.getValueAtPercentile(percentile) / 1000.0;
        }

        double batchMs(double percentile) {
            return batches.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /// Arrivals of so many pages a second, and as many batches.
    Outcome at(double pagesPerSecond, Duration length) throws IOException, InterruptedException {
        var due = new ArrayList<Long>();
        var gaps = seeds.split();
        var mean = 1e9 / (2 * pagesPerSecond);
        for (var at = 0.0; at < length.toNanos(); at -= Math.log(1 - gaps.nextDouble()) * mean) {
            due.add((long) at);
        }
        return run(pagesPerSecond, due.stream().mapToLong(Long::longValue).toArray(), length, length.plus(PATIENCE));
    }

    /// As many as the connections carry, each asking again as soon as it is answered.
    Outcome saturated(Duration length) throws IOException, InterruptedException {
        return run(Double.POSITIVE_INFINITY, new long[0], length, length);
    }

    private Outcome run(double asked, long[] due, Duration length, Duration limit)
            throws IOException, InterruptedException {
        var next = new AtomicLong();
        var begin = System.nanoTime() + Duration.ofMillis(50).toNanos();
        var workers = new ArrayList<Future<Worker>>();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int n = 0; n < CONNECTIONS; n++) {
                var worker = new Worker(next, due, begin, begin + limit.toNanos(), seeds.split());
                workers.add(threads.submit(() -> worker.work()));
            }
        }
        return sum(asked, workers, length, due.length == 0 ? 0 : Math.max(0, due.length - next.get()));
    }

    private static Outcome sum(double asked, List<Future<Worker>> workers, Duration length, long untouched)
            throws IOException, InterruptedException {
        var pages = new Histogram(HIGHEST_MICROS, 3);
        var batches = new Histogram(HIGHEST_MICROS, 3);
        var failed = untouched;
        for (var worker : workers) {
            try {
                var done = worker.get();
                pages.add(done.pageTimes);
                batches.add(done.batchTimes);
                failed += done.failed;
            } catch (ExecutionException e) {
                throw new IOException("a connection failed", e.getCause());
            }
        }
        return new Outcome(asked, pages.getTotalCount() * 1e9 / length.toNanos(), pages, batches, failed);
    }

    /// One connection and what it measured.
    private final class Worker {
        private final Histogram pageTimes = new Histogram(HIGHEST_MICROS, 3);
        private final Histogram batchTimes = new Histogram(HIGHEST_MICROS, 3);
        private final AtomicLong next;
        private final long[] due;
        private final long begin;
        private final long end;
        private final SplittableRandom random;
        private long failed;

        Worker(AtomicLong next, long[] due, long begin, long end, SplittableRandom random) {
            this.next = next;
            this.due = due;
            this.begin = begin;
            this.end = end;
            this.random = random;
        }

        Worker work() throws IOException {
            try (var link = new HttpLink(address)) {
                while (System.nanoTime() < end) {
                    var index = next.getAndIncrement();
                    if (due.length > 0 && index >= due.length) {
                        return this;
                    }
                    var page = index % 2 == 0;
                    var request = page ? pages.next(random) : batches.next(random);
                    var start = due.length == 0 ? Math.max(System.nanoTime(), begin) : begin + due[(int) index];
                    awaitNanoTime(start);
                    var answer = link.ask(request);
                    var micros = Math.min((System.nanoTime() - start) / 1000, HIGHEST_MICROS);
                    if (answer.status() == 200) {
                        (page ? pageTimes : batchTimes).recordValue(micros);
                    } else {
                        failed++;
                    }
                }
            }
            return this;
        }
    }

    private static void awaitNanoTime(long at) {
        for (var left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
