package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tirich.Waiting;
import org.tirich.web.Problem;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HashingQueueTest {

    private final HashingQueue queue = new HashingQueue(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void occupyTheSlot() throws InterruptedException {
        var running = new CountDownLatch(1);
        threads.submit(() -> queue.run("first", () -> {
            running.countDown();
            try {
                return release.await(60, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        running.await();
    }

    @AfterEach
    void end() {
        release.countDown();
        threads.close();
    }

    /// Submits work and waits until it is queued or refused.
    private Future<Boolean> submit(String source) throws InterruptedException {
        var before = queue.waiting();
        var work = threads.submit(() -> queue.run(source, () -> ran.add(source)));
        Waiting.await(() -> queue.waiting() != before || work.isDone());
        return work;
    }

    private static boolean isRefused(Future<?> work) {
        return work.state() == Future.State.FAILED
                && work.exceptionNow() instanceof Problem problem
                && problem.status().value() == 503;
    }

    @Test
    void aClassOfFortyBehindOneNetworkWaitsAndIsServed() throws Exception {
        var all = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 40; i++) {
            all.add(submit("school"));
        }

        release.countDown();

        for (var each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void manyRequestsOfOneSourceDelayAnotherByOneTurn() throws Exception {
        for (int i = 0; i < 30; i++) {
            submit("flood");
        }
        var other = submit("other");

        release.countDown();
        other.get();

        assertThat(List.copyOf(ran).indexOf("other")).isBetween(0, 2);
    }

    @Test
    void oneSourceCannotFillTheQueue() throws Exception {
        for (int i = 0; i < HashingQueue.MAX_WAITING_OF_SOURCE; i++) {
            assertThat(isRefused(submit("flood"))).isFalse();
        }

        assertThat(isRefused(submit("flood"))).isTrue();
        assertThat(isRefused(submit("other"))).isFalse();
    }

    @Test
    void aFullQueueRefuses() throws Exception {
        var refused = 0;
        for (int i = 0; i < 300; i++) {
            refused += isRefused(submit("network " + i)) ? 1 : 0;
        }

        assertThat(refused).isEqualTo(300 - 240);
        assertThat(queue.waiting()).isEqualTo(240);
    }

    @Test
    void failedWorkFreesItsSlot() throws Exception {
        var failing = threads.submit(() -> queue.run("failing", () -> {
            throw new IllegalStateException("on purpose");
        }));
        release.countDown();
        Waiting.await(failing::isDone);

        assertThat(failing.state()).isEqualTo(Future.State.FAILED);
        assertThat(submit("next").get()).isTrue();
    }
}
