/// Files as they come, whole and damaged.
@NullMarked
package org.tirich.replay.data;

import org.jspecify.annotations.NullMarked;
