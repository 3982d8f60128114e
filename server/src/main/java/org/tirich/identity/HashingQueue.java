package org.tirich.identity;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tirich.web.Problem;

/// A bounded queue in front of work that occupies a core. The sources of work, such as networks, take turns, so that
/// many requests of one source delay the others by one turn each.
final class HashingQueue {

    /// More than a class of forty pupils who sign in together behind one address.
    static final int MAX_WAITING_OF_SOURCE = 60;

    private static final int MAX_WAITING_PER_SLOT = 240;
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final int slots;
    private final int maxWaiting;
    private final SequencedMap<String, ArrayDeque<CountDownLatch>> waitingBySource = new LinkedHashMap<>();
    private int running;
    private int waiting;

    /// @param slots the number of concurrent pieces of work
    HashingQueue(int slots) {
        this.slots = slots;
        this.maxWaiting = slots * MAX_WAITING_PER_SLOT;
    }

    /// Half the cores, so that pages are served meanwhile.
    static HashingQueue forThisMachine() {
        return new HashingQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /// Runs the work when a slot is free.
    ///
    /// @throws Problem 503 if the queue is full, or if the wait is too long
    <T> T run(String source, Supplier<T> work) {
        enter(source);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private void enter(String source) {
        CountDownLatch turn;
        synchronized (this) {
            if (running < slots) {
                running++;
                return;
            }
            var own = waitingBySource.computeIfAbsent(source, _ -> new ArrayDeque<>());
            if (waiting >= maxWaiting || own.size() >= MAX_WAITING_OF_SOURCE) {
                if (own.isEmpty()) {
                    waitingBySource.remove(source);
                }
                throw Problem.busy(RETRY_AFTER);
            }
            turn = new CountDownLatch(1);
            own.add(turn);
            waiting++;
        }
        if (!awaitTurn(turn) && cancel(source, turn)) {
            throw Problem.busy(RETRY_AFTER);
        }
    }

    private static boolean awaitTurn(CountDownLatch turn) {
        try {
            return turn.await(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Returns false if the turn has come meanwhile.
    private synchronized boolean cancel(String source, CountDownLatch turn) {
        var own = waitingBySource.get(source);
        if (own == null || !own.remove(turn)) {
            return false;
        }
        waiting--;
        if (own.isEmpty()) {
            waitingBySource.remove(source);
        }
        return true;
    }

    /// Gives the slot to the next source; a source with more work goes to the end.
    private synchronized void leave() {
        var next = waitingBySource.pollFirstEntry();
        if (next == null) {
            running--;
            return;
        }
        var own = next.getValue();
        var turn = own.remove();
        waiting--;
        if (!own.isEmpty()) {
            waitingBySource.put(next.getKey(), own);
        }
        turn.countDown();
    }

    int slots() {
        return slots;
    }

    /// The number of requests in the queue.
    synchronized int waiting() {
        return waiting;
    }
}
