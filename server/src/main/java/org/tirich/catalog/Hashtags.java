package org.tirich.catalog;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.glossary.ConceptMatcher;

/// Hashtags: what may stand in one, and when two are the same.
public final class Hashtags {

    private static final int LONGEST = 40;

    /// Where one word ends and the next begins with a capital letter.
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

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

    /// What two spellings of the same tag have in common: case, and letters of other keyboards.
    public static String key(String tag) {
        return Orthography.URDU.normal(clean(tag));
    }

    /// The concept of the glossary that a tag names, if it names just one: #سائنس and #science do, and so do
    /// #SolarSystem and #نظام_شمسی.
    public static Optional<String> concept(String tag) {
        return ConceptMatcher.standard().named(HUMPS.matcher(clean(tag)).replaceAll(" "));
    }
}
