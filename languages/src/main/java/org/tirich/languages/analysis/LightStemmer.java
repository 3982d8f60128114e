package org.tirich.languages.analysis;

import static org.tirich.languages.ArabicLetters.*;

import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Removes endings of number and case from nouns and adjectives: ستاروں and ستارے get the stem of ستارہ. It is
/// a light stemmer in the sense of Savoy (2006): it removes one ending of a closed list, then at most one final
/// vowel, and keeps a minimum length. Broken plurals (ممالک of ملک) are not related.
///
/// Words in Latin letters are stemmed as English (Snowball's second English stemmer).
public final class LightStemmer {

    /// An ending of the plural or the oblique case.
    ///
    /// @param letters in [Orthography#loose] form
    /// @param cut number of letters to remove
    /// @param leaves minimum length of the stem
    private record Ending(String letters, int cut, int leaves) {

        static Ending whole(String letters, int leaves) {
            return new Ending(letters, letters.length(), leaves);
        }

        boolean fits(String word) {
            return word.length() - cut >= leaves && word.endsWith(letters);
        }
    }

    private static final List<Ending> URDU = List.of(
            new Ending(letters(FARSI_YEH, ALEF, NOON), 2, 3), // لڑکیاں
            new Ending(letters(ALEF, FARSI_YEH, FARSI_YEH, NOON), 3, 3), // دعائیں
            new Ending(letters(WAW, NOON), 2, 2), // ستاروں
            new Ending(letters(FARSI_YEH, NOON), 2, 3), // مشینیں
            new Ending(letters(ALEF, TEH), 2, 4)); // سوالات

    private static final List<Ending> SINDHI = List.of(
            Ending.whole(letters(YEH, NOON), 3), // ڪتابين
            Ending.whole(letters(WAW, NOON), 3), // زبانون
            Ending.whole(letters(NOON), 3)); // شهرن

    private static final List<Ending> PASHTO = List.of(
            Ending.whole(letters(WAW, NOON, WAW), 3), // کتابونو
            Ending.whole(letters(WAW, NOON, HEH), 3), // کتابونه
            Ending.whole(letters(KAF_WITH_RING, ALEF, NOON, WAW), 3),
            Ending.whole(letters(KAF_WITH_RING, ALEF, NOON, YEH), 3), // ماګانې
            Ending.whole(letters(KAF_WITH_RING, ALEF, NOON), 3),
            Ending.whole(letters(ALEF, NOON, WAW), 3), // انسانانو
            Ending.whole(letters(ALEF, NOON), 3),
            Ending.whole(letters(ALEF, NOON, YEH), 3));

    private static final int MIN_LENGTH_WITH_LAST_VOWEL = 4;

    private LightStemmer() {}

    /// The stem of a word in its written form or in either normalised form.
    public static String stem(CharSequence word, Orthography orthography) {
        var loose = orthography.loose(word);
        if (loose.isEmpty() || !Character.isLetter(loose.charAt(0))) {
            return loose;
        }
        if (loose.charAt(0) < 0x250) {
            return english(loose);
        }
        return switch (orthography) {
            case URDU -> withoutEnding(loose, URDU, letters(YEH_BARREE, HEH_GOAL, ALEF));
            case SINDHI -> withoutEnding(loose, SINDHI, letters(ALEF, WAW, YEH));
            case PASHTO -> withoutEnding(loose, PASHTO, letters(HEH, ALEF, YEH, WAW));
        };
    }

    private static String withoutEnding(String word, List<Ending> endings, String lastVowels) {
        var stem = word;
        for (var ending : endings) {
            if (ending.fits(word)) {
                stem = word.substring(0, word.length() - ending.cut());
                break;
            }
        }
        int last = stem.length() - 1;
        return stem.length() >= MIN_LENGTH_WITH_LAST_VOWEL && lastVowels.indexOf(stem.charAt(last)) >= 0
                ? stem.substring(0, last)
                : stem;
    }

    private static String english(String word) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
