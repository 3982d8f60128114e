package org.tirich.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void aLentPlaceIsWorkedAtAndTakingItBackSendsNobodyAway() throws InterruptedException {
        var first = places.take();
        begin();
        begin();
        assertThat(atWork).hasValue(0);

        first.lend();
        await(() -> atWork.get() == 1);
        first.takeBack();
        first.close();
        assertThat(atWork).hasValue(1);

        end.countDown();
        await(() -> atWork.get() == 2);
    }

    private void begin() {
        Thread.ofVirtual().start(() -> {
            try (var _ = places.take()) {
                atWork.incrementAndGet();
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
