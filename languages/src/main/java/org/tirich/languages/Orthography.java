package org.tirich.languages;

import java.text.Normalizer;

/// Makes alike what readers of Arabic script take for the same: letters of Arabic keyboards for those of
/// Urdu, vowel signs and joiners that most people leave out, digits of three systems. Meant for searching;
/// a text that is shown is never folded.
public final class Orthography {

    private static final char TATWEEL = 'ـ';
    private static final char ZERO_WIDTH_NON_JOINER = '‌';
    private static final char ZERO_WIDTH_JOINER = '‍';

    private Orthography() {}

    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (!isSilent(c)) {
                folded.appendCodePoint(fold(c));
            }
        });
        return folded.toString();
    }

    private static boolean isSilent(int c) {
        return c == TATWEEL
                || c == ZERO_WIDTH_NON_JOINER
                || c == ZERO_WIDTH_JOINER
                || c >= 0x064B && c <= 0x0652 // vowel signs
                || c == 0x0670; // superscript alef
    }

    private static int fold(int c) {
        return switch (c) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'ه', 'ۀ', 'ە' -> 'ہ';
            case 'ة' -> 'ۃ';
            case 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c);
        };
    }
}
