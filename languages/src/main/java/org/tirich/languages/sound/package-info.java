/// How words sound, whichever script they are written in.
///
/// [SoundKeys] finds words that may be the same; [PhoneticSimilarity] says how alike they are. Both read a word as a
/// row of
/// [Phoneme]s, which [ArabicScriptReader] and [LatinScriptReader] make of its letters.
@NullMarked
package org.tirich.languages.sound;

import org.jspecify.annotations.NullMarked;
