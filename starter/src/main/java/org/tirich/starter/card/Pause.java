package org.tirich.starter.card;

/// A moment at which the clip stops, so that the learner thinks about what comes next.
///
/// @param atMs of the clip's time
public record Pause(int atMs, BilingualText prompt) {}
