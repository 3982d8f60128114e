package org.tirich.languages.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.languages.ArabicLetters.*;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Glossary GLOSSARY = Glossary.standard();

    private static final String PRESENTATION_FORMS_AND_CONTROLS = "\uFB50-\uFEFF\u200B-\u200F\u0640";

    /// Letters that a language does not use; they indicate another keyboard.
    private static final Map<String, Pattern> FOREIGN = Map.of(
            "en", Pattern.compile("[^ a-z0-9'’.\\-]"),
            "ur-Latn", Pattern.compile("[^ a-z\\-]"),
            "ur",
                    Pattern.compile("["
                            + letters(
                                    YEH,
                                    KAF,
                                    HEH,
                                    ALEF_MAKSURA,
                                    HEH_WITH_YEH_ABOVE,
                                    SWASH_KAF,
                                    TEH_WITH_RING,
                                    DAL_WITH_RING,
                                    REH_WITH_RING,
                                    NOON_WITH_RING,
                                    LETTER_E,
                                    YEH_WITH_TAIL,
                                    SEEN_WITH_DOT_BELOW_AND_DOT_ABOVE,
                                    REH_WITH_DOT_BELOW_AND_DOT_ABOVE,
                                    KAF_WITH_RING)
                            + PRESENTATION_FORMS_AND_CONTROLS + "]"),
            "sd",
                    Pattern.compile("["
                            + letters(
                                    HEH_GOAL,
                                    YEH_BARREE,
                                    YEH_BARREE_WITH_HAMZA_ABOVE,
                                    TTEH,
                                    DDAL,
                                    RREH,
                                    NOON_GHUNNA,
                                    FARSI_YEH,
                                    KAF,
                                    HEH_GOAL_WITH_HAMZA_ABOVE)
                            + PRESENTATION_FORMS_AND_CONTROLS + "]"),
            "ps",
                    Pattern.compile("["
                            + letters(
                                    HEH_GOAL,
                                    YEH_BARREE,
                                    YEH_BARREE_WITH_HAMZA_ABOVE,
                                    TTEH,
                                    DDAL,
                                    RREH,
                                    NOON_GHUNNA,
                                    HEH_DOACHASHMEE,
                                    KAF,
                                    GAF)
                            + PRESENTATION_FORMS_AND_CONTROLS + "]"));

    /// Words with two meanings: weather and season, space and atmosphere, wheel and pulley, perimeter and
    /// circumference.
    private static final Set<String> OF_TWO_THINGS = Set.of("موسم", "فضا", "څرخ", "محیط");

    @Test
    void coversTheSchoolCurriculum() {
        var taught = GLOSSARY.concepts().stream()
                .filter(concept -> concept.subject() != GlossarySubject.GENERAL)
                .toList();
        assertThat(taught).hasSizeGreaterThanOrEqualTo(600);
        assertThat(taught).allSatisfy(concept -> {
            assertThat(concept.term("en")).isPresent();
            assertThat(concept.term("ur")).isPresent();
            assertThat(concept.grade()).isBetween(6, 10);
        });
        for (var subject : GlossarySubject.values()) {
            assertThat(GLOSSARY.concepts()).anyMatch(concept -> concept.subject() == subject);
        }
    }

    @Test
    void termsAreWrittenInTheLettersOfTheirLanguage() {
        for (var concept : GLOSSARY.concepts()) {
            FOREIGN.forEach((language, foreign) -> assertThat(concept.terms().getOrDefault(language, List.of()))
                    .as("%s in %s", concept.id(), language)
                    .doesNotHaveDuplicates()
                    .noneMatch(term -> foreign.matcher(term).find()));
        }
    }

    /// Two concepts of one subject with the same name would be confused, such as heat given off and heat taken
    /// in.
    @Test
    void noTermOfASubjectNamesTwoConcepts() {
        var named = new TreeMap<String, String>();
        for (var concept : GLOSSARY.concepts()) {
            if (concept.subject() != GlossarySubject.GENERAL) {
                concept.terms()
                        .forEach((language, terms) -> terms.stream()
                                .filter(term -> !OF_TWO_THINGS.contains(term))
                                .forEach(term -> {
                                    var other =
                                            named.put(concept.subject() + " " + language + " " + term, concept.id());
                                    assertThat(other)
                                            .as("%s beside %s", term, concept.id())
                                            .isNull();
                                }));
            }
        }
    }

    @Test
    void prerequisitesExistWithoutCycles() {
        for (var concept : GLOSSARY.concepts()) {
            var reached = new LinkedHashSet<String>();
            require(concept.id(), reached, new HashSet<>());
            assertThat(reached).as(concept.id()).doesNotContain(concept.id());
        }
    }

    private static void require(String id, Set<String> reached, Set<String> open) {
        var concept = GLOSSARY.find(id).orElseThrow(() -> new AssertionError("there is no concept " + id));
        if (open.add(id)) {
            for (var required : concept.requires()) {
                reached.add(required);
                require(required, reached, open);
            }
        }
    }

    @Test
    void conceptsAreFoundByWordsAndBySound() {
        var matcher = ConceptMatcher.standard();
        assertThat(matcher.soundingLike(List.of("ziyayi", "taleef")))
                .extracting(ConceptMatcher.Match::concept)
                .contains("photosynthesis");
        assertThat(matcher.soundingLike(List.of("fotosynthesis")))
                .extracting(ConceptMatcher.Match::concept)
                .contains("photosynthesis");
        assertThat(matcher.soundingLike(List.of("ki", "hai"))).isEmpty();
    }
}
