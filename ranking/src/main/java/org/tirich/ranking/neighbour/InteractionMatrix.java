package org.tirich.ranking.neighbour;

/// A sparse matrix of viewers and the videos they watched.
///
/// @param videos the ids of the columns, each once
/// @param watched by viewer: columns
/// @param strengths by viewer: the values in these columns
public record InteractionMatrix(long[] videos, int[][] watched, float[][] strengths) {}
