package org.tirich;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reports the steps of a long command on the console: a line per step with its duration, and a progress line while a
/// step takes long.
final class Steps implements AutoCloseable {

    private static final int PROGRESS_SECONDS = 4;

    private final PrintStream out;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("steps").factory());
    private String step = "";
    private long began;
    private @Nullable ScheduledFuture<?> progress;

    Steps(PrintStream out) {
        this.out = out;
    }

    void begin(String name) {
        step = name;
        began = System.nanoTime();
        progress = timer.scheduleAtFixedRate(
                () -> out.println("  still " + step + " ... " + (int) seconds() + " s"),
                PROGRESS_SECONDS,
                PROGRESS_SECONDS,
                TimeUnit.SECONDS);
    }

    void end(String result) {
        var running = progress;
        if (running != null) {
            running.cancel(false);
        }
        out.println("%s ... %.1f s, %s".formatted(step, seconds(), result));
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
