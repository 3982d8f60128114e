/// `bench simulator`: ranking policies on simulated learners.
@NullMarked
package org.tirich.bench.simulator;

import org.jspecify.annotations.NullMarked;
