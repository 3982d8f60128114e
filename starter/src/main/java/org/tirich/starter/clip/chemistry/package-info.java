/// Clips of chemistry.
@NullMarked
package org.tirich.starter.clip.chemistry;

import org.jspecify.annotations.NullMarked;
