package org.tirich.ranking;

/// The videos of a language with too few impressions to estimate their quality.
///
/// @param videos their number
/// @param minImpressions the impressions of the least shown one
/// @param missingImpressions the impressions until none is left
public record ExplorationBacklog(int videos, int minImpressions, long missingImpressions) {}
