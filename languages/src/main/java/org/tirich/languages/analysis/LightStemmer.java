package org.tirich.languages.analysis;

import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Takes the endings of number and case from nouns and adjectives, and nothing else: ستاروں and ستارے become what
/// ستارہ becomes. It is light in the sense of Savoy (2006): one ending of a closed list, then at most one last vowel,
/// and never so much that too little is left to be a word. Broken plurals (ممالک of ملک) are other words to it.
///
/// Words in Latin letters lose the endings of English (Snowball's second English stemmer).
public final class LightStemmer {

    /// An ending of the plural or of the oblique case.
    ///
    /// @param letters what the word ends in, in its [Orthography#loose] form
    /// @param cut how many of them go
    /// @param leaves how many letters must be left at least
    private record Ending(String letters, int cut, int leaves) {

        static Ending whole(String letters, int leaves) {
            return new Ending(letters, letters.length(), leaves);
        }

        boolean fits(String word) {
            return word.length() - cut >= leaves && word.endsWith(letters);
        }
    }

    private static final List<Ending> URDU = List.of(
            new Ending("یان", 2, 3), // لڑکیاں
            new Ending("ایین", 3, 3), // دعائیں
            new Ending("ون", 2, 2), // ستاروں
            new Ending("ین", 2, 3), // مشینیں
            new Ending("ات", 2, 4)); // سوالات

    private static final List<Ending> SINDHI = List.of(
            Ending.whole("ين", 3), // ڪتابين
            Ending.whole("ون", 3), // زبانون
            Ending.whole("ن", 3)); // شهرن

    private static final List<Ending> PASHTO = List.of(
            Ending.whole("ونو", 3), // کتابونو
            Ending.whole("ونه", 3), // کتابونه
            Ending.whole("ګانو", 3),
            Ending.whole("ګاني", 3), // ماګانې
            Ending.whole("ګان", 3),
            Ending.whole("انو", 3), // انسانانو
            Ending.whole("ان", 3),
            Ending.whole("اني", 3));

    private static final int MIN_LENGTH_WITH_LAST_VOWEL = 4;

    private LightStemmer() {}

    /// The stem of a word, given as it was written or in either folded form.
    public static String stem(CharSequence word, Orthography orthography) {
        var loose = orthography.loose(word);
        if (loose.isEmpty() || !Character.isLetter(loose.charAt(0))) {
            return loose;
        }
        if (loose.charAt(0) < 0x250) {
            return english(loose);
        }
        return switch (orthography) {
            case URDU -> withoutEnding(loose, URDU, "ےہا");
            case SINDHI -> withoutEnding(loose, SINDHI, "اوي");
            case PASHTO -> withoutEnding(loose, PASHTO, "هايو");
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
