/// Clips of Earth and space.
@NullMarked
package org.tirich.starter.clip.space;

import org.jspecify.annotations.NullMarked;
