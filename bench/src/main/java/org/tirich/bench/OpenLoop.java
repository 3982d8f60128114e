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

/// An open-loop load generator: requests arrive independently of earlier responses. A latency counts from the moment at
/// which the request was due, so that a stalled server cannot hide it.
///
/// Arrivals are a Poisson process; pages and batches of events alternate, each at half its rate.
final class OpenLoop {

    /// Enough that requests wait for the server and not for a connection.
    private static final int CONNECTIONS = 128;

    /// How long after the end responses are awaited; later ones count as failed.
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(2);

    private static final long MAX_MICROS = 60_000_000;

    private final URI address;
    private final RequestSource pages;
    private final RequestSource batches;
    private final SplittableRandom seeds = new SplittableRandom(20_261);

    OpenLoop(URI address, RequestSource pages, RequestSource batches) {
        this.address = address;
        this.pages = pages;
        this.batches = batches;
    }

    /// Generates requests.
    interface RequestSource {
        byte[] next(SplittableRandom random);
    }

    /// The result of a phase. Latencies are in microseconds.
    ///
    /// @param requested pages per second
    /// @param failed responses that were not 200, late or missing
    record LoadResult(double requested, double pagesPerSecond, Histogram pages, Histogram batches, long failed) {

        double pageMs(double percentile) {
            return pages.getValueAtPercentile(percentile) / 1000.0;
        }

        double batchMs(double percentile) {
            return batches.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    /// Runs arrivals at a rate of pages, and of as many batches.
    LoadResult at(double pagesPerSecond, Duration length) throws IOException, InterruptedException {
        var due = new ArrayList<Long>();
        var gaps = seeds.split();
        var mean = 1e9 / (2 * pagesPerSecond);
        for (var at = 0.0; at < length.toNanos(); at -= Math.log(1 - gaps.nextDouble()) * mean) {
            due.add((long) at);
        }
        return run(
                pagesPerSecond, due.stream().mapToLong(Long::longValue).toArray(), length, length.plus(GRACE_PERIOD));
    }

    /// Runs every connection without pauses.
    LoadResult saturated(Duration length) throws IOException, InterruptedException {
        return run(Double.POSITIVE_INFINITY, new long[0], length, length);
    }

    private LoadResult run(double requested, long[] due, Duration length, Duration limit)
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
        return sum(requested, workers, length, due.length == 0 ? 0 : Math.max(0, due.length - next.get()));
    }

    private static LoadResult sum(double requested, List<Future<Worker>> workers, Duration length, long unsent)
            throws IOException, InterruptedException {
        var pages = new Histogram(MAX_MICROS, 3);
        var batches = new Histogram(MAX_MICROS, 3);
        var failed = unsent;
        for (var worker : workers) {
            try {
                var done = worker.get();
                pages.add(done.pageTimes);
                batches.add(done.batchTimes);
                failed += done.failed;
            } catch (ExecutionException e) {
                throw new IOException("connection failed", e.getCause());
            }
        }
        return new LoadResult(requested, pages.getTotalCount() * 1e9 / length.toNanos(), pages, batches, failed);
    }

    /// A connection with its measurements.
    private final class Worker {
        private final Histogram pageTimes = new Histogram(MAX_MICROS, 3);
        private final Histogram batchTimes = new Histogram(MAX_MICROS, 3);
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
            try (var link = new HttpConnection(address)) {
                while (System.nanoTime() < end) {
                    var index = next.getAndIncrement();
                    if (due.length > 0 && index >= due.length) {
                        return this;
                    }
                    var page = index % 2 == 0;
                    var request = page ? pages.next(random) : batches.next(random);
                    var start = due.length == 0 ? Math.max(System.nanoTime(), begin) : begin + due[(int) index];
                    awaitNanoTime(start);
                    var answer = link.send(request);
                    var micros = Math.min((System.nanoTime() - start) / 1000, MAX_MICROS);
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
