package org.tirich.asset.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TranscodeSlotsTest {

    private final TranscodeSlots slots = new TranscodeSlots(1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void aYieldedSlotIsUsedAndReclaimingItInterruptsNoJob() throws InterruptedException {
        var first = slots.acquire();
        begin();
        begin();
        assertThat(atWork).hasValue(0);

        first.yieldSlot();
        await(() -> atWork.get() == 1);
        first.reclaimSlot();
        first.close();
        assertThat(atWork).hasValue(1);

        end.countDown();
        await(() -> atWork.get() == 2);
    }

    private void begin() {
        Thread.ofVirtual().start(() -> {
            try (var _ = slots.acquire()) {
                atWork.incrementAndGet();
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
