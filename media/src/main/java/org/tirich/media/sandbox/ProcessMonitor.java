package org.tirich.media.sandbox;

import java.time.Duration;
import java.util.Optional;

/// Observes a confined program while it runs and decides when to kill it.
public interface ProcessMonitor {

    /// Receives one line of standard output.
    void line(String line);

    /// Called several times a second: the reason to kill the program now, if there is one.
    Optional<ExitOutcome.Reason> stopReason();

    /// Receives, about twice a second, the processor time used so far.
    ///
    /// @param runnable whether a thread of the program runs or waits for a processor
    default void cpuUsed(Duration processorTime, boolean runnable) {}
}
