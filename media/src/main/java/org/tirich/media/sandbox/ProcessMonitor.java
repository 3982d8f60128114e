package org.tirich.media.sandbox;

import java.time.Duration;
import java.util.Optional;

/// Whoever follows a confined program while it runs.
public interface ProcessMonitor {

    /// One line of its standard output.
    void line(String line);

    /// Asked several times a second: a reason to kill the program now, if there is one.
    Optional<ExitOutcome.Reason> stopReason();

    /// Told about twice a second how much processor time the program has used so far.
    ///
    /// @param wantsMore whether it would use more at once if others let it
    default void cpuUsed(Duration processorTime, boolean wantsMore) {}
}
