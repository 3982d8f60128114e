package org.tirich.media.sandbox;

import java.util.Set;

/// How a confined program came to its end.
public sealed interface Ending {

    /// By itself.
    ///
    /// @param status what it left; not to be trusted as a sign that the work is whole
    /// @param complaints the last of what it wrote to standard error
    record Exited(int status, String complaints) implements Ending {

        /// Statuses of a program that was killed for want of memory or time, of ffmpeg on a full disk, without
        /// the memory for a thread or for its libraries, and where it was interrupted, and of the walls.
        private static final Set<Integer> OF_THE_MACHINE =
                Set.of(128 + 9, 128 + 15, 128 + 24, 228, 245, 127, 255, Walls.NOT_CONFINED, Walls.NOT_STARTED);

        /// What the encoder says when it is refused memory; ffmpeg's own status is then that of any failure.
        /// A decoder that is refused some follows what stands in the file.
        private static final String NO_MEMORY_TO_ENCODE = "x264 [error]: malloc";

        /// Whether the machine is at fault and not the file: tried again it may end well. All other statuses,
        /// those of crashes among them, are laid to the file.
        public boolean isFaultOfTheMachine() {
            return OF_THE_MACHINE.contains(status) || status != 0 && complaints.contains(NO_MEMORY_TO_ENCODE);
        }
    }

    /// Killed from outside, for `reason`.
    record Stopped(Reason reason) implements Ending {}

    enum Reason {
        CANCELLED,
        OUT_OF_TIME,
        STANDING_STILL
    }
}
