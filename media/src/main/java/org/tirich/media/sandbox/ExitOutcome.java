package org.tirich.media.sandbox;

import java.util.Set;

/// How a confined program came to its end.
public sealed interface ExitOutcome {

    /// By itself.
    ///
    /// @param status what it left; not to be trusted as a sign that the work is whole
    /// @param complaints the last of what it wrote to standard error
    record Exited(int status, String errorOutput) implements ExitOutcome {

        /// Statuses of a program that was killed for want of memory or time, of ffmpeg on a full disk, without
        /// the memory for a thread or for its libraries, and where it was interrupted, and of the walls.
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

        /// What the encoder says when it is refused memory; ffmpeg's own status is then that of any failure.
        /// A decoder that is refused some follows what stands in the file.
        private static final String NO_MEMORY_TO_ENCODE = "x264 [error]: malloc";

        /// Whether the machine is at fault and not the file: tried again it may end well. All other statuses,
        /// those of crashes among them, are laid to the file.
        public boolean isMachineFault() {
            return MACHINE_FAULT_STATUSES.contains(status) || status != 0 && errorOutput.contains(NO_MEMORY_TO_ENCODE);
        }
    }

    /// Killed from outside, for `reason`.
    record Stopped(Reason reason) implements ExitOutcome {}

    enum Reason {
        CANCELLED,
        TIMED_OUT,
        STALLED
    }
}
