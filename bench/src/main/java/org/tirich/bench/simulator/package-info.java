/// `bench simulator`: ranking on simulated learners, beside other ways to rank.
@NullMarked
package org.tirich.bench.simulator;

import org.jspecify.annotations.NullMarked;
