package org.tirich.languages.identification;

import static org.tirich.languages.ArabicLetters.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text for identification: letters only, in lower case, without presentation forms (NFKC),
/// links, numbers, vowel signs and joiners. Arabic yeh and kaf are kept, because they distinguish languages.
final class IdentificationWords {

    private IdentificationWords() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(text.replaceAll("https?://\\S+", " "), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetter(c)) {
                        if (c != TATWEEL) {
                            word.appendCodePoint(c);
                        }
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != ZERO_WIDTH_JOINER) {
                        end(word, words);
                    }
                });
        end(word, words);
        return words;
    }

    /// Many type a yeh barree within words, where only a Farsi yeh is possible.
    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            var last = word.length() - 1;
            var inner = word.substring(0, last).replace(YEH_BARREE, FARSI_YEH);
            words.add((inner + word.charAt(last)).toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
