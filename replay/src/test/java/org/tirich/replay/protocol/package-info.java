/// Splits, metrics and intervals against values worked out by hand.
@NullMarked
package org.tirich.replay.protocol;

import org.jspecify.annotations.NullMarked;
