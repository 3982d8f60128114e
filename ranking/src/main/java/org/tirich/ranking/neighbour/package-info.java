/// Which lessons go together: those that the same viewers followed.
@NullMarked
package org.tirich.ranking.neighbour;

import org.jspecify.annotations.NullMarked;
