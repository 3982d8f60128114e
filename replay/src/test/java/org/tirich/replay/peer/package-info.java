/// Recommenders against slow ways to the same scores.
@NullMarked
package org.tirich.replay.peer;

import org.jspecify.annotations.NullMarked;
