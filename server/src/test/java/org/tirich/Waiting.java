package org.tirich;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for the effect of another thread, up to a time limit.
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A longer limit for work that is slow on a busy machine.
    public static final Duration LONG = Duration.ofMinutes(4);

    private static final long STEP_MILLIS = 20;

    private Waiting() {}

    public static void await(BooleanSupplier condition) {
        await(PATIENCE, condition);
    }

    public static void await(Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + patience.toSeconds() + " s in vain");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
