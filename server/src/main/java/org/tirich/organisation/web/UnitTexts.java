package org.tirich.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// Texts of units for their pages, and texts of forms for units.
final class UnitTexts {

    private UnitTexts() {}

    /// A text with its language and direction.
    record Text(String text, String lang, String dir) {

        static Text of(LocalText text) {
            return new Text(
                    text.text(), text.language().value(), text.language().direction());
        }
    }

    /// The texts of a form in English and Urdu; empty ones are left out.
    static Map<LanguageTag, String> of(String english, String urdu) {
        var texts = new LinkedHashMap<LanguageTag, String>();
        put(texts, "en", english);
        put(texts, "ur", urdu);
        return texts;
    }

    private static void put(Map<LanguageTag, String> texts, String language, String text) {
        var clean = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "")
                .strip();
        if (!clean.isEmpty()) {
            texts.put(new LanguageTag(language), clean);
        }
    }
}
