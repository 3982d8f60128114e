package org.tirich.path.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.web.Strings;

/// Texts of paths for their pages, and texts of forms for paths.
final class PathTexts {

    private static final int MINUTES_AN_HOUR = 60;

    private PathTexts() {}

    static LessonCard.Text text(LocalText text) {
        return Cards.text(text);
    }

    /// A time in hours and minutes.
    static String duration(int minutes, Strings.Catalogue catalogue) {
        var hours = Integer.toString(minutes / MINUTES_AN_HOUR);
        var rest = Integer.toString(minutes % MINUTES_AN_HOUR);
        if (minutes < MINUTES_AN_HOUR) {
            return catalogue.get("paths.minutes", Map.of("m", rest));
        }
        return minutes % MINUTES_AN_HOUR == 0
                ? catalogue.get("paths.hours", Map.of("h", hours))
                : catalogue.get("paths.hours_minutes", Map.of("h", hours, "m", rest));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// The texts of a form in English and Urdu; empty ones are left out.
    static Map<LanguageTag, String> texts(String english, String urdu) {
        var texts = new LinkedHashMap<LanguageTag, String>();
        put(texts, "en", english);
        put(texts, "ur", urdu);
        return texts;
    }

    private static void put(Map<LanguageTag, String> texts, String language, String text) {
        var clean = clean(text);
        if (!clean.isEmpty()) {
            texts.put(new LanguageTag(language), clean);
        }
    }

    /// Without control characters, which PostgreSQL and readers do not take; lines stay.
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "")
                .replaceAll("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "")
                .strip();
    }

    /// A whole number of a form; `otherwise` for any other text.
    static int number(String text, int otherwise) {
        var stripped = text.strip();
        return stripped.matches("[0-9]{1,6}") ? Integer.parseInt(stripped) : otherwise;
    }
}
