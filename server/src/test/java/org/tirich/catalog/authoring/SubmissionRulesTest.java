package org.tirich.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;

class SubmissionRulesTest extends ServerTest {

    @Autowired
    Submissions submissions;

    @Autowired
    CaptionTable captions;

    @Autowired
    ApplicationContext server;

    /// The captions were uploaded while the clip of 20 seconds was being processed and its duration was unknown.
    @Test
    void captionsThatBeginAfterTheEndOfTheClipPreventSubmission() {
        var author = person(Role.CREATOR).id();
        var draft = new LiveLessons(server).draft(author);
        captions.put(draft.id(), new LanguageTag("ur"), "WEBVTT\n\n00:25.000 --> 00:27.000\nچاند\n", 1);

        assertThat(submissions.submit(author, draft.work()))
                .isInstanceOfSatisfying(
                        Submissions.Outcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.lacks())
                                .extracting(lack -> lack.field() + ": " + lack.code())
                                .containsExactly("captions: captions-after-the-end"));

        captions.put(draft.id(), new LanguageTag("ur"), "WEBVTT\n\n00:15.000 --> 00:27.000\nچاند\n", 1);
        assertThat(submissions.submit(author, draft.work())).isInstanceOf(Submissions.Outcome.Done.class);
    }

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
        return new Lesson.Question(prompt, options, 0, Map.of());
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
                        parts -> parts.outcomes = List.of("X-99-99"),
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

    @ParameterizedTest
    @MethodSource("incompleteLessons")
    void aDraftThatLacksOneThingIsRefusedByItsName(Refused refused) {
        var author = person(Role.CREATOR).id();
        var draft = new LiveLessons(server).draft(author);
        var changed = refused.change().apply(new Parts(draft.lesson())).lesson();
        submissions.save(author, draft.work(), draft.version(), changed);

        assertThat(submissions.submit(author, draft.work()))
                .isInstanceOfSatisfying(
                        Submissions.Outcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.lacks().stream()
                                        .map(lack -> lack.field() + ": " + lack.code())
                                        .collect(Collectors.joining(", ")))
                                .isEqualTo(refused.refusal()));
    }

    @Test
    void aDraftWithoutAVideoIsRefused() {
        var author = person(Role.CREATOR).id();
        var draft = new LiveLessons(server).draft(author);
        submissions.removeAsset(author, draft.work());

        assertThat(submissions.submit(author, draft.work()))
                .isInstanceOfSatisfying(
                        Submissions.Outcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.lacks())
                                .extracting(Submissions.Lack::code)
                                .containsExactly("media-missing"));
    }
}
