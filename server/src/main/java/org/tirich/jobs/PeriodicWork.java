package org.tirich.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that repeats at a fixed delay. A failed run is logged, and the next run follows after the same delay.
///
/// Work on stored facts runs in one process of the instance: [#ofInstance]. Work on the memory or the disk of a process
/// runs in each process: [#ofProcess].
public final class PeriodicWork {

    private static final Logger log = LoggerFactory.getLogger(PeriodicWork.class);

    private final String name;
    private final Duration delay;
    private final Runnable work;
    private @Nullable Thread thread;

    private PeriodicWork(String name, Duration delay, Runnable work) {
        this.name = name;
        this.delay = delay;
        this.work = work;
    }

    /// Work for one process of the instance at a time. As a bean it is scheduled by db-scheduler.
    ///
    /// @param name is stored in the database; never reuse it for other work
    public static RecurringTask<Void> ofInstance(String name, Duration delay, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(delay)).execute((_, _) -> work.run());
    }

    /// Work for every process, on a thread of low priority. The owner starts and stops it.
    public static PeriodicWork ofProcess(String name, Duration delay, Runnable work) {
        return new PeriodicWork(name, delay, work);
    }

    /// Begins with the first run.
    public synchronized void start() {
        thread = Thread.ofPlatform()
                .daemon()
                .name(name)
                .priority(Thread.MIN_PRIORITY)
                .start(this::repeat);
    }

    /// Interrupts the current run and waits for its end.
    public synchronized void stop() {
        var running = thread;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void repeat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("{} failed", name, e);
            }
            try {
                Thread.sleep(delay);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
