package org.tirich.media.sandbox;

import java.util.Set;

/// How a confined program ended.
public sealed interface ExitOutcome {

    /// The program exited by itself.
    ///
    /// @param status its exit status; 0 does not prove that its output is complete
    /// @param errorOutput the end of its standard error
    record Exited(int status, String errorOutput) implements ExitOutcome {

        /// The statuses of a program killed for memory or time, of ffmpeg on a full disk, without memory for a
        /// thread or its libraries, and interrupted, and of [ConfinementPlan].
        private static final Set<Integer> MACHINE_FAULT_STATUSES = Set.of(
                128 + 9,
                128 + 15,
                128 + 24,
                228,
                245,
                127,
                255,
                ConfinementPlan.NOT_CONFINED,
                ConfinementPlan.NOT_STARTED);

        /// Printed by x264 when an allocation fails; the exit status of ffmpeg is then that of any failure. A
        /// failed allocation of a decoder depends on the file and is not listed here.
        private static final String NO_MEMORY_TO_ENCODE = "x264 [error]: malloc";

        /// Whether the machine caused the failure and a retry may succeed. Every other failure, including a
        /// crash, counts as a fault of the file.
        public boolean isMachineFault() {
            return MACHINE_FAULT_STATUSES.contains(status) || status != 0 && errorOutput.contains(NO_MEMORY_TO_ENCODE);
        }
    }

    /// The program was killed by its monitor.
    record Stopped(Reason reason) implements ExitOutcome {}

    enum Reason {
        CANCELLED,
        TIMED_OUT,
        STALLED
    }
}
