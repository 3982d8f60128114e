/// Clips of biology.
@NullMarked
package org.tirich.starter.clip.biology;

import org.jspecify.annotations.NullMarked;
