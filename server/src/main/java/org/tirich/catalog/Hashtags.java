package org.tirich.catalog;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.glossary.ConceptMatcher;

/// The spelling of hashtags: the allowed characters, and when two tags are equal.
public final class Hashtags {

    private static final int MAX_LENGTH = 40;

    /// A word boundary before a capital letter (camel case).
    private static final Pattern CAMEL_CASE_BOUNDARY = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private Hashtags() {}

    /// The letters, marks, digits and underscores of a tag, without its sign; empty if none remain.
    public static String clean(String given) {
        var cleaned = new StringBuilder();
        Normalizer.normalize(given, Normalizer.Form.NFC)
                .codePoints()
                .filter(c ->
                        Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK)
                .limit(MAX_LENGTH)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /// A key that is equal for spellings of the same tag: it ignores case and keyboard variants of letters.
    public static String key(String tag) {
        return Orthography.URDU.normal(clean(tag));
    }

    /// The concept of the glossary that a tag names, if it names exactly one, such as #سائنس and #science, or
    /// #SolarSystem and #نظام_شمسی.
    public static Optional<String> concept(String tag) {
        return ConceptMatcher.standard()
                .named(CAMEL_CASE_BOUNDARY.matcher(clean(tag)).replaceAll(" "));
    }
}
