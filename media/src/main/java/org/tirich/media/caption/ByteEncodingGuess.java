package org.tirich.media.caption;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides whether a file with one byte for each character is in Windows-1256 or in Windows-1252, or that a person must
/// decide.
///
/// Words decide: in the right encoding a word has letters of one script. A Latin word has few accents, and an Arabic
/// word is Arabic throughout.
final class ByteEncodingGuess {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Mn}]{1,100}");
    private static final Pattern ARABIC_WORD = Pattern.compile("[\\p{IsArabic}\\p{Mn}]+");
    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

    /// Shorter words of Arabic letters occur by chance.
    private static final Pattern CERTAIN_ARABIC_WORD = Pattern.compile("\\p{IsArabic}{3,}");

    /// No European language has three accented letters in succession.
    private static final Pattern STRANGE_LATIN = Pattern.compile("[^\\p{ASCII}]{3}");

    private static final char UNDEFINED = '\ufffd';

    private ByteEncodingGuess() {}

    /// @param arabic the file in Windows-1256
    /// @param western the file in Windows-1252
    static Optional<TextEncoding> of(String arabic, String western) {
        var isWestern = western.indexOf(UNDEFINED) < 0
                && words(western)
                        .noneMatch(word -> STRANGE_LATIN.matcher(word.group()).find());
        if (arabic.equals(western)) {
            return Optional.of(TextEncoding.WINDOWS_1252);
        }
        var isArabic =
                ARABIC_LETTER.matcher(arabic).find() && words(arabic).allMatch(word -> isOneScript(word.group()));
        if (isArabic
                && (western.indexOf(UNDEFINED) >= 0
                        || CERTAIN_ARABIC_WORD.matcher(arabic).find() && !isWestern)) {
            return Optional.of(TextEncoding.WINDOWS_1256);
        }
        return isWestern && !isArabic ? Optional.of(TextEncoding.WINDOWS_1252) : Optional.empty();
    }

    private static Stream<MatchResult> words(String text) {
        return WORD.matcher(text).results();
    }

    private static boolean isOneScript(String word) {
        return ARABIC_WORD.matcher(word).matches()
                || !ARABIC_LETTER.matcher(word).find() && !hasArabicMark(word);
    }

    private static boolean hasArabicMark(String word) {
        return word.chars().anyMatch(each -> each >= 0x064b && each <= 0x0652);
    }
}
