package org.tirich.languages.sound;

import java.util.List;
import java.util.Locale;

/// Converts a word to phonemes, by its script.
final class PhonemeReader {

    /// Further letters are ignored.
    private static final int MAX_LENGTH = 32;

    private PhonemeReader() {}

    static List<Phoneme> read(CharSequence word) {
        var read = word.length() > MAX_LENGTH ? word.subSequence(0, MAX_LENGTH) : word;
        return isArabic(read)
                ? ArabicScriptReader.read(read)
                : LatinScriptReader.read(read.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isArabic(CharSequence word) {
        return word.chars().anyMatch(c -> c >= 0x0600 && c <= 0x08FF);
    }
}
