package org.tirich.languages;

import java.util.List;
import java.util.stream.Stream;

/// What an interface needs to know of one language.
///
/// @param code BCP 47 language subtag (ISO 639)
/// @param autonym in its own script
/// @param english for those who cannot read it
/// @param face what its readers expect to read
/// @param unicode what CLDR calls it or, where it has no such locale, its nearest relative
/// @param fallback languages its readers read next best, in order
public record Language(
        String code,
        String autonym,
        String english,
        Script script,
        WritingStyle writingStyle,
        CldrLocale cldr,
        List<String> fallback) {

    public Language {
        fallback = List.copyOf(fallback);
    }

    /// ISO 15924.
    public enum Script {
        ARABIC("Arab", true),
        LATIN("Latn", false);

        private final String code;
        private final boolean rightToLeft;

        Script(String code, boolean rightToLeft) {
            this.code = code;
            this.rightToLeft = rightToLeft;
        }

        public String code() {
            return code;
        }
    }

    /// A style of writing, and so a stack of fonts and a height of line (`tokens.css`).
    public enum WritingStyle {
        NASTALIQ,
        NASKH,
        LATIN
    }

    /// A locale of CLDR.
    ///
    /// @param tag BCP 47, without extensions
    public record CldrLocale(String tag, Plural plural) {

        /// The tag with what CLDR's defaults would get wrong here: Latin digits and the Gregorian calendar.
        public String withLatinDigitsAndGregorianCalendar() {
            return tag + "-u-ca-gregory-nu-latn";
        }
    }

    public boolean rightToLeft() {
        return script.rightToLeft;
    }

    /// The language itself, then its fallbacks.
    public List<String> chain() {
        return Stream.concat(Stream.of(code), fallback.stream()).toList();
    }
}
