package org.tirich.replay.protocol;

/// Something that says how well each item would suit a user.
@FunctionalInterface
public interface ItemScorer {

    /// Writes a score for each item; higher is better, and negative infinity is never shown.
    ///
    /// @param scores one place for each item, all 0 at first
    void score(int user, float[] scores);
}
