package org.tirich.languages.sound;

import java.util.List;
import java.util.Locale;

/// A word as a row of sounds.
final class Sounds {

    /// Letters after these say nothing more.
    private static final int LONGEST = 32;

    private Sounds() {}

    static List<Sound> of(CharSequence word) {
        var read = word.length() > LONGEST ? word.subSequence(0, LONGEST) : word;
        return isArabic(read)
                ? ArabicScript.read(read)
                : LatinScript.read(read.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isArabic(CharSequence word) {
        return word.chars().anyMatch(c -> c >= 0x0600 && c <= 0x08FF);
    }
}
