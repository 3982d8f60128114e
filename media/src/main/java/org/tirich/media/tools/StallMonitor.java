package org.tirich.media.tools;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;

/// Lends the place of a program that stands still, which is one that uses no processor and asks for none. One
/// that is merely slow, or starved by others, keeps its place: another beside it would make both slower.
final class StallMonitor implements ProcessMonitor, AutoCloseable {

    private static final Duration STALL_AFTER = Duration.ofSeconds(2);

    /// What a program may use up that only looks now and then whether it can go on.
    private static final Duration IDLE_PROCESSOR_TIME = Duration.ofMillis(20);

    private final ProcessMonitor monitor;
    private final TranscodeSlot slot;
    private Duration cpuUsed = Duration.ZERO;
    private long lastMove = System.nanoTime();
    private boolean yielded;
    private boolean closed;

    StallMonitor(ProcessMonitor monitor, TranscodeSlot slot) {
        this.monitor = monitor;
        this.slot = slot;
    }

    @Override
    public void line(String line) {
        monitor.line(line);
    }

    @Override
    public Optional<ExitOutcome.Reason> stopReason() {
        return monitor.stopReason();
    }

    @Override
    public synchronized void cpuUsed(Duration processorTime, boolean wantsMore) {
        if (closed) {
            return;
        }
        if (wantsMore || processorTime.minus(cpuUsed).abs().compareTo(IDLE_PROCESSOR_TIME) > 0) {
            cpuUsed = processorTime;
            lastMove = System.nanoTime();
            reclaimIfYielded();
        } else if (!yielded && System.nanoTime() - lastMove > STALL_AFTER.toNanos()) {
            yielded = true;
            slot.yieldSlot();
        }
    }

    /// The program has ended; the next may begin at its place.
    @Override
    public synchronized void close() {
        closed = true;
        reclaimIfYielded();
    }

    private void reclaimIfYielded() {
        if (yielded) {
            yielded = false;
            slot.reclaimSlot();
        }
    }
}
