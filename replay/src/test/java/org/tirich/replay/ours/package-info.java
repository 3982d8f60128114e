/// Tests of the engine as a method.
@NullMarked
package org.tirich.replay.ours;

import org.jspecify.annotations.NullMarked;
