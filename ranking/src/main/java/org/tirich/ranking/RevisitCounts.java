package org.tirich.ranking;

/// How many videos a viewer can look at again; each counts once.
///
/// @param questions whose question the viewer answered wrong
/// @param unclear that she called unclear
/// @param seen the others that she watched or passed over
public record RevisitCounts(int questions, int unclear, int seen) {}
