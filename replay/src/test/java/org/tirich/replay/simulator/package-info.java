/// Tests of the simulator.
@NullMarked
package org.tirich.replay.simulator;

import org.jspecify.annotations.NullMarked;
