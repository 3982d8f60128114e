package org.tirich.kernel;

import java.util.Locale;
import java.util.Set;
import org.tirich.languages.Language;
import org.tirich.languages.Locales;

/// A BCP 47 language tag in canonical form, such as `ur`, `khw` (Khowar) or `ps-Arab-PK`.
public record LanguageTag(String value) {

    /// Languages without an interface catalogue whose usual script is written from right to left.
    private static final Set<String> FOREIGN_RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ug");

    /// The values of [#direction], as a regular expression.
    public static final String DIRECTIONS = "ltr|rtl";

    public static final int MAX_LENGTH = 35;

    public LanguageTag {
        var canonical = value.length() > MAX_LENGTH
                ? "und"
                : Locale.forLanguageTag(value).toLanguageTag();
        if (canonical.equals("und")) {
            throw new IllegalArgumentException("not a BCP 47 language tag");
        }
        value = canonical;
    }

    public static LanguageTag of(String text) {
        return new LanguageTag(text);
    }

    /// Whether text in this language is written from right to left.
    public boolean isRightToLeft() {
        var locale = Locale.forLanguageTag(value);
        return switch (locale.getScript()) {
            case "" ->
                Locales.find(locale.getLanguage())
                        .map(Language::rightToLeft)
                        .orElse(FOREIGN_RIGHT_TO_LEFT.contains(locale.getLanguage()));
            case "Arab", "Hebr" -> true;
            default -> false;
        };
    }

    /// `rtl` or `ltr`, for the `dir` attribute of HTML.
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return value;
    }
}
