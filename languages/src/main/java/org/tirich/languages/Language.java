package org.tirich.languages;

import java.util.List;
import java.util.stream.Stream;

/// Properties of a language for interfaces.
///
/// @param code BCP 47 language subtag (ISO 639)
/// @param autonym its name in its own script
/// @param english its English name
/// @param writingStyle the style its readers expect
/// @param cldr its CLDR locale, or that of its nearest relative
/// @param fallback other languages that its readers understand, best first
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

    /// A style of writing, which determines fonts and line height (`tokens.css`).
    public enum WritingStyle {
        NASTALIQ,
        NASKH,
        LATIN
    }

    /// A CLDR locale.
    ///
    /// @param tag BCP 47, without extensions
    public record CldrLocale(String tag, Plural plural) {

        /// The tag with Latin digits and the Gregorian calendar, which override unsuitable defaults of CLDR.
        public String withLatinDigitsAndGregorianCalendar() {
            return tag + "-u-ca-gregory-nu-latn";
        }
    }

    public boolean rightToLeft() {
        return script.rightToLeft;
    }

    /// The language followed by its fallbacks.
    public List<String> chain() {
        return Stream.concat(Stream.of(code), fallback.stream()).toList();
    }
}
