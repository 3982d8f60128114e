/// Tests of `bench simulator`.
@NullMarked
package org.tirich.bench.simulator;

import org.jspecify.annotations.NullMarked;
