/// Similarity of videos by their viewers: a model in closed form for the most shown ones, incremental lists for all.
@NullMarked
package org.tirich.ranking.neighbour;

import org.jspecify.annotations.NullMarked;
