/// Hostile requests, and a client that sends them byte for byte.
@NullMarked
package org.tirich.attack;

import org.jspecify.annotations.NullMarked;
