/// The learned state of a ranker: videos, viewers and the indexes over them.
@NullMarked
package org.tirich.ranking.state;

import org.jspecify.annotations.NullMarked;
