package org.tirich.identity;

import static org.tirich.languages.ArabicLetters.*;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A sign-in name as it is shown, and the key by which it is compared.
///
/// Two spellings have the same key if a reader takes them for the same name: the width, case and composition of
/// letters (Unicode NFKC and simple case folding), the variants of an Arabic letter on different keyboards, vowel
/// marks, and the digits of any script are not distinguished.
///
/// @param name NFKC in lower case
/// @param key the key for comparisons and rate limits
record Username(String name, String key) {

    /// The capital of the Turkish i, decomposed.
    private static final String DOTTED_CAPITAL_I = "I\u0307";

    /// Longer than any name, so that the cost of a lookup is bounded.
    private static final int MAX_GIVEN = 200;

    private static final int MIN_KEY = 3;

    /// Letters of any script, digits, and a few separators between them.
    private static final Pattern FIT =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,38}[\\p{L}\\p{M}\\p{N}]");

    /// Marks of the Arabic script: honorifics, vowels, hamza and madda above, Quranic marks.
    private static final Pattern IGNORED = Pattern.compile(
            "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}"
                    + "\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED"
                    + "\\u08D3-\\u08FF]");

    static Username of(String given) {
        var cut = given.substring(0, Math.min(given.length(), MAX_GIVEN));
        var composed =
                Normalizer.normalize(cut.strip(), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return new Username(composed, key(cut));
    }

    /// Whether a new account may have the name.
    boolean isFit() {
        return FIT.matcher(name).matches() && key.codePointCount(0, key.length()) >= MIN_KEY;
    }

    /// The key of a name or of the beginning of a name.
    static String key(String given) {
        // In capitals one letter may be two, such as SS for the German sharp s.
        var capitals = Normalizer.normalize(given.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var letters = IGNORED.matcher(Normalizer.normalize(capitals, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace(DOTTED_CAPITAL_I, "I");
        var folded = new StringBuilder(letters.length());
        letters.codePoints().map(Username::fold).forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }

    private static int fold(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case KAF, SWASH_KAF -> KEHEH;
            case YEH, ALEF_MAKSURA, KASHMIRI_YEH -> FARSI_YEH;
            case HEH, HEH_DOACHASHMEE, LETTER_AE, TEH_MARBUTA, TEH_MARBUTA_GOAL -> HEH_GOAL;
            case NOON_GHUNNA -> NOON;
            case ALEF_WASLA, ALEF_WITH_WAVY_HAMZA_ABOVE, ALEF_WITH_WAVY_HAMZA_BELOW -> ALEF;
            // The final sigma.
            case 'ς' -> 'σ';
            default -> Character.toLowerCase(c);
        };
    }
}
