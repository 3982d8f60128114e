/// Tests of splits, metrics and intervals against hand calculations.
@NullMarked
package org.tirich.replay.protocol;

import org.jspecify.annotations.NullMarked;
