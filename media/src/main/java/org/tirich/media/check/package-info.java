/// Automatic checks of picture and sound before people review a lesson: flashing, a black or frozen picture,
/// missing or damaged sound. A finding sends a lesson to a person or back to its maker; no check approves one.
@NullMarked
package org.tirich.media.check;

import org.jspecify.annotations.NullMarked;
