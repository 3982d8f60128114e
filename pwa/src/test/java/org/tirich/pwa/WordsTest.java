package org.tirich.pwa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.languages.GenderedEndings;

class WordsTest {

    private static final Catalogue ENGLISH = Catalogue.of("en");
    private static final Catalogue URDU = Catalogue.of("ur");
    private static final List<Catalogue> TRANSLATIONS =
            Stream.of("ur", "pnb", "ps", "sd").map(Catalogue::of).toList();

    private static final Pattern IN_TEMPLATES = Pattern.compile("\\{\\{#t}}([\\w.{}-]+?)(?:\\|.*?)?\\{\\{/t}}");
    private static final Pattern IN_SCRIPTS = Pattern.compile("\\bt\\(\\s*(?:[\\w.! ]+ \\? )?\"([\\w.-]+)\"");
    private static final Pattern SECOND_CHOICE =
            Pattern.compile("\\bt\\([^()]*?\\? \"[\\w.-]+\" : (?:[^()\"]*\\? \"([\\w.-]+)\" : )?\"([\\w.-]+)\"");
    private static final Pattern MADE_UP = Pattern.compile("\\bt\\(`([\\w.-]+?)\\$\\{");

    /// Said of things, read one by one.
    private static final List<String> OF_THINGS = List.of(
            "educator.roster_form",
            "educator.roster_full",
            "organisation.code_form",
            "organisation.text",
            "terms.b_text",
            "rubric.A6",
            "rubric.S6",
            "careers.check",
            "careers.text",
            "item.field.claim.hint",
            "item.field.prompt.claim-evidence.hint",
            "item.key_locked",
            "item.kind.claim-evidence.hint",
            "item.misconceptions",
            "item.no_outcomes",
            "item.preview.few",
            "item.problem.NAME",
            "item.problem.TOO_LONG",
            "item.statistics",
            "item.statistics.none",
            "nearest.table",
            "paths.fault.clips",
            "paths.fault.steps",
            "paths.guest");

    @Test
    void saysEverythingInEveryLanguage() {
        for (var each : TRANSLATIONS) {
            assertThat(each.words().keySet())
                    .as(each.language())
                    .isEqualTo(ENGLISH.words().keySet());
        }
    }

    @Test
    void usesTheSamePlaceholdersInEveryLanguage() {
        for (var each : TRANSLATIONS) {
            for (var key : ENGLISH.words().keySet()) {
                assertThat(each.arguments(key)).as(each.language() + " " + key).isEqualTo(ENGLISH.arguments(key));
            }
        }
    }

    /// A letter of another language's keyboard is a slip, or a text that was copied and not translated.
    @Test
    void isWrittenInTheLettersOfItsLanguage() {
        var foreign = Map.of(
                "ps", Pattern.compile("[ہےٹڈڑںھكى]"),
                "sd", Pattern.compile("[ہےٹڈڑںیك]"),
                "pnb", Pattern.compile("[يكهىټډړۍې]"));
        for (var each : TRANSLATIONS) {
            var letters = foreign.get(each.language());
            if (letters != null) {
                each.words()
                        .forEach((key, words) -> assertThat(
                                        letters.matcher(words).results().map(found -> found.group()))
                                .as("%s %s: %s", each.language(), key, words)
                                .isEmpty());
            }
        }
    }

    @Test
    void closesEveryBrace() {
        for (var catalogue :
                Stream.concat(Stream.of(ENGLISH), TRANSLATIONS.stream()).toList()) {
            catalogue.words().forEach((key, words) -> {
                assertThat(words.chars().filter(c -> c == '{').count())
                        .as(key)
                        .isEqualTo(words.chars().filter(c -> c == '}').count());
                assertThat(words).as(key).isNotBlank();
            });
        }
    }

    /// Nobody who speaks one of them has read it yet; who has may say so here.
    @Test
    void saysOfEveryTranslationThatNobodyHasReadIt() {
        assertThat(TRANSLATIONS).allSatisfy(each -> assertThat(each.words()).containsEntry("meta.reviewed", "no"));
    }

    @Test
    void hasEveryWordThatATemplateOrScriptAsksFor() {
        var asked = new TreeSet<String>();
        Shipped.texts(Shipped.TEMPLATES, ".html")
                .values()
                .forEach(text -> IN_TEMPLATES
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.contains("{"))
                        .forEach(asked::add));
        var scripts = Shipped.texts(Shipped.SOURCES, ".ts", ".tsx").values();
        scripts.forEach(text -> {
            IN_SCRIPTS.matcher(text).results().forEach(found -> asked.add(found.group(1)));
            SECOND_CHOICE
                    .matcher(text)
                    .results()
                    .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                    .filter(key -> key != null)
                    .forEach(asked::add);
        });

        assertThat(asked).hasSizeGreaterThan(250);
        assertThat(ENGLISH.words().keySet()).containsAll(asked);
    }

    @Test
    void hasWordsForEveryKeyThatIsPutTogether() {
        var heads = Shipped.texts(Shipped.SOURCES, ".ts", ".tsx").values().stream()
                .flatMap(text -> MADE_UP.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(heads).isNotEmpty();
        for (var head : heads) {
            assertThat(ENGLISH.words().keySet()).as(head).anyMatch(key -> key.startsWith(head));
        }
    }

    @Test
    void guessesNobodysSexInUrdu() {
        var suspects = URDU.words().entrySet().stream()
                .filter(entry -> !GenderedEndings.in(entry.getValue()).isEmpty())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .filter(line -> OF_THINGS.stream().noneMatch(key -> line.startsWith(key + ":")))
                .toList();

        assertThat(suspects).isEmpty();
    }

    @Test
    void keepsTheSentenceThatADemonstrationOwes() {
        assertThat(ENGLISH.words().get("feed.badge_demo"))
                .isEqualTo("Demo: review simulated, no person has checked this");
    }
}
