/// Clips of computing.
@NullMarked
package org.tirich.starter.clip.computing;

import org.jspecify.annotations.NullMarked;
