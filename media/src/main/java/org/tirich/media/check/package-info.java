/// What a machine can see and hear in a lesson before people look at it: flashing, a black or frozen
/// picture, missing or spoilt sound. A finding sends a lesson to a person or back to its maker; nothing
/// here passes one.
@NullMarked
package org.tirich.media.check;

import org.jspecify.annotations.NullMarked;
