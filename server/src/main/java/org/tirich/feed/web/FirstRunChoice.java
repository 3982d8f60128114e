package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tirich.languages.Locales;
import org.tirich.web.Cookies;

/// What a viewer chose on her first visit. It is kept in a cookie of her device and nowhere else.
///
/// @param languages the languages she understands, in the order of the registry; empty if she chose none
/// @param place where she is: a school grade from 6 to 11 (11 includes 12), `work` or `teach`; empty if she did not say
record FirstRunChoice(List<String> languages, String place) {

    static final List<String> GRADES = List.of("6", "7", "8", "9", "10", "11");
    static final String WORK = "work";
    static final String TEACH = "teach";

    /// More than a person is likely to understand.
    static final int MAX_LANGUAGES = 8;

    private static final String BETWEEN_PARTS = "~";
    private static final String BETWEEN_LANGUAGES = ".";

    FirstRunChoice {
        languages = languages.stream()
                .filter(Locales.all()::containsKey)
                .distinct()
                .limit(MAX_LANGUAGES)
                .toList();
        place = isPlace(place) ? place : "";
    }

    private static boolean isPlace(String place) {
        return GRADES.contains(place) || place.equals(WORK) || place.equals(TEACH);
    }

    /// The choice of a request; empty before the first run, or if the cookie is not one of ours.
    static Optional<FirstRunChoice> of(HttpServletRequest request) {
        var parts = Cookies.firstRun(request).split(BETWEEN_PARTS, -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var languages = Stream.of(parts[0].split(Pattern.quote(BETWEEN_LANGUAGES)))
                .filter(language -> !language.isEmpty())
                .toList();
        return Optional.of(new FirstRunChoice(languages, parts[1]));
    }

    /// The value of the cookie.
    String value() {
        return String.join(BETWEEN_LANGUAGES, languages) + BETWEEN_PARTS + place;
    }

    /// The school grade; 0 if there is none.
    int grade() {
        return GRADES.contains(place) ? Integer.parseInt(place) : 0;
    }

    /// The languages that she chose, then all others: a lesson in another language may be shown, but late.
    ///
    /// @param page the language of the page, which comes first among those chosen, and first of all if none was
    static List<String> languages(Optional<FirstRunChoice> choice, String page) {
        var chosen = choice.map(FirstRunChoice::languages).orElse(List.of());
        var languages = new ArrayList<String>();
        if (chosen.isEmpty() || chosen.contains(page)) {
            languages.add(page);
        }
        Stream.concat(chosen.stream(), Stream.concat(Stream.of(page), Locales.all().keySet().stream()))
                .filter(language -> !languages.contains(language))
                .distinct()
                .forEach(languages::add);
        return languages;
    }
}
