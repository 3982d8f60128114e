package org.tirich.credential;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What was achieved: an `Achievement` of Open Badges 3.0.
///
/// The standard has one language. English is that one; the others are in the extension `translation`.
///
/// @param id an address
/// @param translations at most one a language, and none in English
/// @param outcomes learning outcomes that it covers
public record Achievement(
        String id,
        AchievementKind kind,
        Wording english,
        List<Translation> translations,
        List<OutcomeAlignment> outcomes) {

    public static final int MAX_TRANSLATIONS = 8;
    public static final int MAX_OUTCOMES = 30;

    /// The texts in one language.
    ///
    /// @param criteria what had to be done
    public record Wording(String name, String description, String criteria) {

        public static final int MAX_NAME = 200;
        public static final int MAX_DESCRIPTION = 600;

        public Wording {
            Texts.requireText("the name", name, MAX_NAME);
            if (name.startsWith(OpenBadge.SYNTHETIC_MARK.strip())) {
                throw new IllegalArgumentException("the name bears the mark of what is synthetic");
            }
            Texts.requireText("the description", description, MAX_DESCRIPTION);
            Texts.requireText("the criteria", criteria, MAX_DESCRIPTION);
        }
    }

    /// The texts in another language.
    ///
    /// @param language a language tag (BCP 47), such as `ur`
    /// @param reviewed whether a speaker of the language has read them
    public record Translation(String language, Wording wording, boolean reviewed) {

        public Translation {
            Texts.requireLanguageTag(language);
            if (language.equals("en")) {
                throw new IllegalArgumentException("English is no translation");
            }
        }
    }

    public Achievement {
        Texts.requireUrl("the id of an achievement", id);
        translations = List.copyOf(translations);
        outcomes = List.copyOf(outcomes);
        if (translations.size() > MAX_TRANSLATIONS || outcomes.size() > MAX_OUTCOMES) {
            throw new IllegalArgumentException("too many translations or outcomes");
        }
        var languages = new HashSet<String>();
        if (!translations.stream().allMatch(each -> languages.add(each.language()))) {
            throw new IllegalArgumentException("two translations in one language");
        }
    }

    public Optional<Translation> translation(String language) {
        return translations.stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
    }
}
