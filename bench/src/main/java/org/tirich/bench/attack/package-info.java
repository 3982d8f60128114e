/// Attacks on a running server over HTTP: a flood of malformed requests, and attacks by name.
@NullMarked
package org.tirich.bench.attack;

import org.jspecify.annotations.NullMarked;
