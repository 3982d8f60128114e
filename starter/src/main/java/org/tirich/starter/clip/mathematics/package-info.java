/// Clips of mathematics.
@NullMarked
package org.tirich.starter.clip.mathematics;

import org.jspecify.annotations.NullMarked;
