package org.tirich.replay.data;

/// What came of an exposure. What the log does not tell is 0 or false.
///
/// @param playMillis how long it played
/// @param longWatch the log's own verdict that the viewer stayed for long
/// @param hate the viewer asked for less of it
public record Outcome(long playMillis, boolean longWatch, boolean finish, boolean like, boolean hate) {}
