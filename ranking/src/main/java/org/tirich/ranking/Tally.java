package org.tirich.ranking;

/// What a ranker has counted since it began, across snapshots.
///
/// @param applied events that were learned from
/// @param unknownVideo events of lessons that it was never told of
/// @param tooOften events of viewers who sent more than a person can do
/// @param refusedCorrections corrections of a concept that no lesson teaches, or to what is no number
/// @param epochs of the heads that are over
/// @param givenUp epochs whose learning was given up because it made things worse
public record Tally(
        long applied,
        long unknownVideo,
        long tooOften,
        long refusedCorrections,
        int videos,
        int viewers,
        int epochs,
        int givenUp) {}
