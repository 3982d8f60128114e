package org.tirich.media.tools;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;

/// Yields the transcode slot of a stalled program, which is one that uses no processor time and waits for none.
/// A slow or starved program keeps its slot: a second program beside it would slow both.
final class StallMonitor implements ProcessMonitor, AutoCloseable {

    /// Processor time that a stalled program may use for polling.
    private static final Duration IDLE_PROCESSOR_TIME = Duration.ofMillis(20);

    private final ProcessMonitor monitor;
    private final TranscodeSlot slot;
    private final Duration stallAfter;
    private Duration lastProcessorTime = Duration.ZERO;
    private long lastMove = System.nanoTime();
    private boolean yielded;
    private boolean closed;

    /// @param stallAfter how long a program without processor time keeps its slot
    StallMonitor(ProcessMonitor monitor, TranscodeSlot slot, Duration stallAfter) {
        this.monitor = monitor;
        this.slot = slot;
        this.stallAfter = stallAfter;
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
    public synchronized void cpuUsed(Duration processorTime, boolean runnable) {
        if (closed) {
            return;
        }
        if (runnable || processorTime.minus(lastProcessorTime).abs().compareTo(IDLE_PROCESSOR_TIME) > 0) {
            lastProcessorTime = processorTime;
            lastMove = System.nanoTime();
            reclaimIfYielded();
        } else if (!yielded && System.nanoTime() - lastMove > stallAfter.toNanos()) {
            yielded = true;
            slot.yieldSlot();
        }
    }

    /// The program has ended: the slot returns to its job.
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
