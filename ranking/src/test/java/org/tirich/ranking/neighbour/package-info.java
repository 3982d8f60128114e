/// Tests of the similarity of videos.
@NullMarked
package org.tirich.ranking.neighbour;

import org.jspecify.annotations.NullMarked;
