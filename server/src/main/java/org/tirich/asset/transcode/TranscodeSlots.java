package org.tirich.asset.transcode;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.media.tools.TranscodeSlot;

/// The places at which jobs work, one for each core that may be given to them. A job whose program stands
/// still lends its place to the next in the queue: it does not use its core, and whether it hangs will be
/// known half a minute later. There are more threads for jobs than places, so that the next is there.
@Component
class TranscodeSlots {

    private final YieldingSemaphore free;

    TranscodeSlots(@Value("${tirich.media.places}") int places) {
        this.free = new YieldingSemaphore(places);
    }

    /// A place that is held until it is closed.
    interface Held extends TranscodeSlot, AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a place; whoever came first has it first.
    Held acquire() throws InterruptedException {
        free.acquire();
        return free;
    }

    /// Whoever takes back a lent place does not wait for it: then one more works than there are places, and
    /// the next waits for two to leave.
    private static final class YieldingSemaphore extends Semaphore implements Held {

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
