package org.tirich.media.tools;

/// A transcode job's share of the machine. While the job's program is stalled, another job may use it.
public interface TranscodeSlot {

    /// The slot of a job that shares the machine with no other.
    TranscodeSlot UNSHARED = new TranscodeSlot() {
        @Override
        public void yieldSlot() {}

        @Override
        public void reclaimSlot() {}
    };

    /// Lets another job run.
    void yieldSlot();

    /// Takes the slot back at once, even while the other job still runs.
    void reclaimSlot();
}
