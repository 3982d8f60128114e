/// Tones that carry meaning, and their [Soundtrack].
@NullMarked
package org.tirich.starter.sound;

import org.jspecify.annotations.NullMarked;
