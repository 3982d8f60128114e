/// Tests of the metrics of probabilities against known values.
@NullMarked
package org.tirich.replay.online;

import org.jspecify.annotations.NullMarked;
