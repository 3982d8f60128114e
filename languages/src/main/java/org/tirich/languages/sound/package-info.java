/// Pronunciation of words in Arabic and Latin script.
///
/// [SoundKeys] finds words that may be the same, [PhoneticSimilarity] compares them. Both work on [Phoneme]s,
/// which [ArabicScriptReader] and [LatinScriptReader] derive from the letters.
@NullMarked
package org.tirich.languages.sound;

import org.jspecify.annotations.NullMarked;
