/// Clips of physics.
@NullMarked
package org.tirich.starter.clip.physics;

import org.jspecify.annotations.NullMarked;
