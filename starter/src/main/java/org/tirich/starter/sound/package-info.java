/// Sounds that carry meaning, and the [Soundtrack] in which they stand.
@NullMarked
package org.tirich.starter.sound;

import org.jspecify.annotations.NullMarked;
