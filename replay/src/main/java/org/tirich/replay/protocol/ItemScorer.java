package org.tirich.replay.protocol;

/// Scores the items of a catalogue for a user.
@FunctionalInterface
public interface ItemScorer {

    /// Writes a score per item: higher is better, and negative infinity is never shown.
    ///
    /// @param scores by item, all 0 at first
    void score(int user, float[] scores);
}
