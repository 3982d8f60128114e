package org.tirich.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RefreshedValueTest {

    private static final String TOPIC = "test";

    private final LocalInvalidationChannel channel = new LocalInvalidationChannel();
    private final AtomicInteger stored = new AtomicInteger(1);

    @Test
    void aChangeIsReadWhenItIsAnnounced() {
        var value = new RefreshedValue<>(channel, TOPIC, stored::get);
        stored.set(2);
        assertThat(value.get()).isEqualTo(1);

        channel.publish(TOPIC, "");

        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void anOlderReadNeverReplacesALaterOne() throws InterruptedException {
        var slow = new SlowReader();
        var value = new RefreshedValue<>(channel, TOPIC, slow::read);

        stored.set(2);
        var first = Thread.ofVirtual().start(() -> {
            slow.hold();
            channel.publish(TOPIC, "");
        });
        slow.awaitRead();
        stored.set(3);
        var second = Thread.ofVirtual().start(() -> channel.publish(TOPIC, ""));
        // Without an order of reads the second publication ends here; with one it waits for the first.
        second.join(Duration.ofMillis(200));
        slow.release();
        first.join();
        second.join();

        assertThat(value.get()).isEqualTo(3);
    }

    @Test
    void aChangeDuringTheFirstReadIsNotLost() throws InterruptedException {
        var slow = new SlowReader();
        var created = new AtomicReference<RefreshedValue<Integer>>();
        var creation = Thread.ofVirtual().start(() -> {
            slow.hold();
            created.set(new RefreshedValue<>(channel, TOPIC, slow::read));
        });
        slow.awaitRead();
        stored.set(2);
        var change = Thread.ofVirtual().start(() -> channel.publish(TOPIC, ""));
        // Without an order of reads the publication ends here; with one it waits for the first read.
        change.join(Duration.ofMillis(200));
        slow.release();
        change.join();
        creation.join();

        assertThat(created.get().get()).isEqualTo(2);
    }

    /// Reads the stored number, and returns it only after the release if its thread asked for that.
    private final class SlowReader {

        private final CountDownLatch read = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final ThreadLocal<Boolean> held = ThreadLocal.withInitial(() -> false);

        void hold() {
            held.set(true);
        }

        void awaitRead() throws InterruptedException {
            assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void release() {
            released.countDown();
        }

        int read() {
            int found = stored.get();
            if (held.get()) {
                read.countDown();
                try {
                    assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return found;
        }
    }
}
