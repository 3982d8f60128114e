package org.tirich.asset;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.media.tools.Place;

/// The places at which jobs work, one for each core that may be given to them. A job whose program stands
/// still lends its place to the next in the queue: it does not use its core, and whether it hangs will be
/// known half a minute later. There are more threads for jobs than places, so that the next is there.
@Component
class Places {

    private final Lendable free;

    Places(@Value("${tirich.media.places}") int places) {
        this.free = new Lendable(places);
    }

    /// A place that is held until it is closed.
    interface Held extends Place, AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a place; whoever came first has it first.
    Held take() throws InterruptedException {
        free.acquire();
        return free;
    }

    /// Whoever takes back a lent place does not wait for it: then one more works than there are places, and
    /// the next waits for two to leave.
    private static final class Lendable extends Semaphore implements Held {

        private static final long serialVersionUID = 1;

        Lendable(int places) {
            super(places, true);
        }

        @Override
        public void lend() {
            release();
        }

        @Override
        public void takeBack() {
            reducePermits(1);
        }

        @Override
        public void close() {
            release();
        }
    }
}
