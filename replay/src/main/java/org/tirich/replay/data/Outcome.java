package org.tirich.replay.data;

/// The outcome of an exposure. Fields that the log lacks are 0 or false.
///
/// @param playMillis the play time
/// @param longWatch the label of the log for a long watch
/// @param hate the viewer asked for less of it
public record Outcome(long playMillis, boolean longWatch, boolean finish, boolean like, boolean hate) {}
