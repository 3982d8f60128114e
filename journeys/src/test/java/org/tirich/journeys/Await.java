package org.tirich.journeys;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waiting for something that comes true by itself, for so long and no longer.
final class Await {

    private static final long STEP_MILLIS = 100;

    private Await() {}

    /// The first answer that is not null.
    static <T> T until(String claim, Duration limit, Supplier<@Nullable T> asked) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = asked.get();
            if (answer != null) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("within " + limit.toSeconds() + " s: " + claim);
    }

    static void that(String claim, Duration limit, Supplier<Boolean> asked) {
        until(claim, limit, () -> asked.get() ? true : null);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
