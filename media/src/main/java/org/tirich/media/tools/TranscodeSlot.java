package org.tirich.media.tools;

/// A program's place among those that share a machine. While the program stands still another may have it.
public interface TranscodeSlot {

    /// That of a program that shares the machine with nobody.
    TranscodeSlot UNSHARED = new TranscodeSlot() {
        @Override
        public void yieldSlot() {}

        @Override
        public void reclaimSlot() {}
    };

    /// Lets another have the place.
    void yieldSlot();

    /// Takes a lent place again, at once: whoever works there now goes on too.
    void reclaimSlot();
}
