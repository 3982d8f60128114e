/// Clips of engineering.
@NullMarked
package org.tirich.starter.clip.engineering;

import org.jspecify.annotations.NullMarked;
