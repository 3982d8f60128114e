/// What a stranger's file is, found out without trusting it: its container, its picture, its sound, or
/// the reason why it is refused.
@NullMarked
package org.tirich.media.probe;

import org.jspecify.annotations.NullMarked;
