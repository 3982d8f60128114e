/// How words sound, whichever script they are written in.
///
/// [SoundKeys] finds words that may be the same; [Likeness] says how alike they are. Both read a word as a row of
/// [Sound]s, which [ArabicScript] and [LatinScript] make of its letters.
@NullMarked
package org.tirich.languages.sound;

import org.jspecify.annotations.NullMarked;
