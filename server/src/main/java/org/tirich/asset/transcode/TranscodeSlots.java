package org.tirich.asset.transcode;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.media.tools.TranscodeSlot;

/// The slots of transcoding jobs, one for each core that they may use. A job whose program stalls yields its slot to
/// the next job in the queue, because it does not use its core and may still hang for half a minute before it is ended.
/// There are more job threads than slots, so that the next job is ready.
@Component
class TranscodeSlots {

    private final YieldingSemaphore free;

    TranscodeSlots(@Value("${tirich.media.places}") int places) {
        this.free = new YieldingSemaphore(places);
    }

    /// A slot that is occupied until it is closed.
    interface AcquiredSlot extends TranscodeSlot, AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a slot, in order of arrival.
    AcquiredSlot acquire() throws InterruptedException {
        free.acquire();
        return free;
    }

    /// A semaphore whose yielded permits are reclaimed without waiting: one job more than there are slots then runs,
    /// and the next job waits until two have ended.
    private static final class YieldingSemaphore extends Semaphore implements AcquiredSlot {

        private static final long serialVersionUID = 1;

        YieldingSemaphore(int places) {
            super(places, true);
        }

        @Override
        public void yieldSlot() {
            release();
        }

        @Override
        public void reclaimSlot() {
            reducePermits(1);
        }

        @Override
        public void close() {
            release();
        }
    }
}
