/// Probabilities against known ones.
@NullMarked
package org.tirich.replay.online;

import org.jspecify.annotations.NullMarked;
