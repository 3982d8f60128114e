package org.tirich.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Hashtags: what may stand in one, and when two are the same.
public final class Hashtags {

    private static final int LONGEST = 40;

    private Hashtags() {}

    /// Letters, marks, digits and underscores of a tag, without its sign; empty if nothing remains.
    public static String clean(String given) {
        var kept = new StringBuilder();
        Normalizer.normalize(given, Normalizer.Form.NFC)
                .codePoints()
                .filter(c ->
                        Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// What two spellings of the same tag have in common: case, and Arabic letters written for Urdu ones.
    public static String key(String tag) {
        return clean(tag)
                .toLowerCase(Locale.ROOT)
                .replace('ي', 'ی')
                .replace('ك', 'ک')
                .replace('ه', 'ہ');
    }

    /// The concept of the glossary that a tag names, if it names just one.
    static Optional<String> concept(String tag) {
        return Optional.empty();
    }
}
