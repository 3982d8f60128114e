/// Recommenders to compare with, all behind [Recommender] and all with a grid of settings of about the same size.
@NullMarked
package org.tirich.replay.peer;

import org.jspecify.annotations.NullMarked;
