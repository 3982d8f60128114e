package org.tirich.ranking;

/// Counters of a ranker since its first event, across snapshots.
///
/// @param applied events that changed the state
/// @param unknownVideo events of videos that were never put
/// @param rateLimited events above the limit for one viewer in a minute
/// @param refusedCorrections corrections of a concept that no video teaches, or to a value that is not a number
/// @param epochs completed epochs of the heads
/// @param rolledBack epochs after which the heads were rolled back
public record RankerCounters(
        long applied,
        long unknownVideo,
        long rateLimited,
        long refusedCorrections,
        int videos,
        int viewers,
        int epochs,
        int rolledBack) {}
