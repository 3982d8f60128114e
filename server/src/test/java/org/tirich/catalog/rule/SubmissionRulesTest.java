package org.tirich.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.catalog.Lesson;

class SubmissionRulesTest {

    private static final SubmissionRules RULES =
            new SubmissionRules(Set.of("physics")::contains, Set.of("P-08-01", "P-08-02")::contains);

    private static final DraftClip CLIP = new DraftClip.Ready(Duration.ofSeconds(20), List.of(), false);

    /// A lesson that lacks one thing, and the refusal that names it.
    private record Refused(String name, UnaryOperator<Parts> change, String refusal) {

        @Override
        public String toString() {
            return name;
        }
    }

    /// The parts of a lesson, to be changed one at a time.
    private static final class Parts {

        List<Lesson.Text> texts;

        @Nullable
        String subject;

        @Nullable
        Integer grade;

        @Nullable
        String speech;

        @Nullable
        String audioLanguage;

        @Nullable
        String licence;

        @Nullable
        String ai;

        List<Lesson.Source> sources;
        List<String> outcomes;
        Lesson.@Nullable Question question;

        Parts(Lesson lesson) {
            texts = lesson.texts();
            subject = lesson.subject();
            grade = lesson.grade();
            speech = lesson.speech();
            audioLanguage = lesson.audioLanguage();
            licence = lesson.licence();
            ai = lesson.ai();
            sources = lesson.sources();
            outcomes = lesson.outcomes();
            question = lesson.question();
        }

        Parts with(Consumer<Parts> change) {
            change.accept(this);
            return this;
        }

        Lesson lesson() {
            return new Lesson(
                    texts, subject, grade, speech, audioLanguage, licence, ai, List.of(), sources, outcomes, question);
        }
    }

    private static Refused refused(String name, Consumer<Parts> change, String refusal) {
        return new Refused(name, parts -> parts.with(change), refusal);
    }

    private static Lesson.Question question(Map<String, String> prompt, List<Map<String, String>> options) {
        return new Lesson.Question(prompt, options, 0, Map.of(), List.of());
    }

    private static final Map<String, String> PROMPT = Map.of("khw", "چاند کہاں ہے؟");
    private static final List<Map<String, String>> OPTIONS = List.of(Map.of("khw", "سامنے"), Map.of("khw", "پیچھے"));

    static Stream<Refused> incompleteLessons() {
        return Stream.of(
                refused("no title", parts -> parts.texts = List.of(), "texts: title-missing"),
                refused(
                        "a blank title",
                        parts -> parts.texts = List.of(new Lesson.Text("ur", " ", "متن")),
                        "texts: title-missing"),
                refused("no outcome", parts -> parts.outcomes = List.of(), "outcomes: outcome-missing"),
                refused(
                        "an unknown outcome",
                        parts -> parts.outcomes = List.of("P-08-01", "X-99-99"),
                        "outcomes: outcome-unknown"),
                refused("no subject", parts -> parts.subject = null, "subject: subject-missing"),
                refused("an unknown subject", parts -> parts.subject = "astrology", "subject: subject-missing"),
                refused("no grade", parts -> parts.grade = null, "grade: grade-missing"),
                refused("no speech", parts -> parts.speech = null, "speech: speech-missing"),
                refused(
                        "speech without a language",
                        parts -> {
                            parts.speech = "spoken";
                            parts.audioLanguage = null;
                        },
                        "audioLanguage: audio-language-missing, captions: captions-missing"),
                refused(
                        "speech without captions",
                        parts -> {
                            parts.speech = "spoken";
                            parts.audioLanguage = "ps";
                        },
                        "captions: captions-missing"),
                refused("no licence", parts -> parts.licence = null, "licence: licence-missing"),
                refused("an unknown licence", parts -> parts.licence = "ARR", "licence: licence-missing"),
                refused("no word on AI", parts -> parts.ai = null, "ai: ai-missing"),
                refused("an unknown word on AI", parts -> parts.ai = "some", "ai: ai-missing"),
                refused("no source", parts -> parts.sources = List.of(), "sources: source-missing"),
                refused(
                        "a source without an address",
                        parts -> parts.sources = List.of(new Lesson.Source("کتاب", "")),
                        "sources: source-missing"),
                refused("no question", parts -> parts.question = null, "question: question-missing"),
                refused(
                        "a question without a prompt",
                        parts -> parts.question = question(Map.of("ur", " "), OPTIONS),
                        "question: question-incomplete"),
                refused(
                        "a question with one option",
                        parts -> parts.question = question(PROMPT, OPTIONS.subList(0, 1)),
                        "question: question-incomplete"),
                refused(
                        "a question with a blank option",
                        parts -> parts.question = question(PROMPT, List.of(OPTIONS.getFirst(), Map.of("khw", " "))),
                        "question: question-incomplete"));
    }

    private static String missing(Lesson lesson, boolean captioned, DraftClip clip) {
        return RULES.missing(lesson, captioned, clip).stream()
                .map(part -> part.field() + ": " + part.code())
                .collect(Collectors.joining(", "));
    }

    private static Lesson complete() {
        return new Lesson(
                List.of(new Lesson.Text("khw", "", ""), new Lesson.Text("ur", "چاند کی شکلیں", "")),
                "physics",
                8,
                "none",
                null,
                "CC-BY-4.0",
                "none",
                List.of(),
                List.of(new Lesson.Source("", ""), new Lesson.Source("کتاب", "https://example.org/moon")),
                List.of("P-08-01", "P-08-02"),
                question(PROMPT, OPTIONS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 19_001, 20_000, 3_600_000})
    void aThinkingPauseStandsWithinTheClip(int atMs) {
        var pause = new Lesson.ThinkingPause(atMs, Map.of("ur", "آگے کیا ہو گا؟"));
        assertThat(missing(complete().withPause(pause), false, CLIP)).isEqualTo("question: pause-outside");
        assertThat(missing(complete().withPause(pause), false, new DraftClip.NotReady()))
                .isEqualTo("media: media-not-ready");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 19_000})
    void aThinkingPauseMayHaveNoWordsOfItsOwn(int atMs) {
        var pause = new Lesson.ThinkingPause(atMs, Map.of());
        assertThat(missing(complete().withPause(pause), false, CLIP)).isEmpty();
    }

    private static Lesson spoken() {
        return new Parts(complete())
                .with(parts -> {
                    parts.speech = "spoken";
                    parts.audioLanguage = "ps";
                })
                .lesson();
    }

    @Test
    void aCompleteDraftLacksNothing() {
        assertThat(missing(complete(), false, CLIP)).isEmpty();
        assertThat(missing(spoken(), true, CLIP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0"})
    void theseLicencesAreAccepted(String licence) {
        assertThat(missing(
                        new Parts(complete())
                                .with(parts -> parts.licence = licence)
                                .lesson(),
                        false,
                        CLIP))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "assisted", "generated"})
    void theseSharesOfAiAreAccepted(String ai) {
        assertThat(missing(new Parts(complete()).with(parts -> parts.ai = ai).lesson(), false, CLIP))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("incompleteLessons")
    void aDraftThatLacksOneThingIsRefusedByItsName(Refused refused) {
        var lesson = refused.change().apply(new Parts(complete())).lesson();

        assertThat(missing(lesson, false, CLIP)).isEqualTo(refused.refusal());
    }

    @Test
    void aDraftNeedsAClipThatIsReady() {
        assertThat(missing(complete(), false, new DraftClip.None())).isEqualTo("media: media-missing");
        assertThat(missing(complete(), false, new DraftClip.NotReady())).isEqualTo("media: media-not-ready");
    }

    @Test
    void everyFindingOfTheClipIsNamed() {
        assertThat(missing(
                        complete(),
                        false,
                        new DraftClip.Ready(Duration.ofSeconds(20), List.of("media-flashes", "media-black"), true)))
                .isEqualTo("captions: captions-after-the-end, media: media-flashes, media: media-black");
    }

    @Test
    void anEmptyDraftLacksAllParts() {
        assertThat(missing(Lesson.EMPTY, false, new DraftClip.None()))
                .isEqualTo("media: media-missing, texts: title-missing, outcomes: outcome-missing, "
                        + "subject: subject-missing, grade: grade-missing, speech: speech-missing, "
                        + "licence: licence-missing, ai: ai-missing, sources: source-missing, "
                        + "question: question-missing");
    }
}
