package org.tirich.languages.identification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text as identification reads them: letters only, small, without presentation forms (NFKC); links,
/// numbers, vowel signs and joiners left out. Arabic keyboards' ي and ك stay: they tell languages apart.
final class IdentificationWords {

    private IdentificationWords() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(text.replaceAll("https?://\\S+", " "), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetter(c)) {
                        if (c != 'ـ') {
                            word.appendCodePoint(c);
                        }
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '‍') {
                        end(word, words);
                    }
                });
        end(word, words);
        return words;
    }

    /// Many type the long ے within a word, where only ی can stand.
    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            var last = word.length() - 1;
            var inner = word.substring(0, last).replace('ے', 'ی');
            words.add((inner + word.charAt(last)).toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
