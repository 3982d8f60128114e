package org.tirich.catalog.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tirich.catalog.Lesson;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Problem;

/// A draft as the studio sends it. Everything except the version is optional. Earlier versions of the studio also send
/// the captions and the timeline, which have their own routes.
@JsonIgnoreProperties({"captions", "timeline"})
record DraftBody(
        @Min(0) int version,
        @Nullable @Size(max = Lesson.MAX_TEXTS) List<@NotNull @Valid Text> texts,
        @Nullable @Size(max = Lesson.MAX_CODE) String subject,

        @Nullable @Min(Lesson.MIN_GRADE) @Max(Lesson.MAX_GRADE)
        Integer grade,

        @Nullable @Pattern(regexp = Lesson.SPEECH) String speech,
        @Nullable @Size(max = LanguageTag.MAX_LENGTH) String audioLanguage,
        @Nullable @Pattern(regexp = Lesson.LICENCES) String licence,
        @Nullable @Pattern(regexp = Lesson.AI) String ai,
        @Nullable @Size(max = Lesson.MAX_HASHTAGS) List<@NotNull @Size(max = Lesson.MAX_HASHTAG) String> hashtags,
        @Nullable @Size(max = Lesson.MAX_SOURCES) List<@NotNull @Valid Source> sources,
        @Nullable @Size(max = Lesson.MAX_OUTCOMES) List<@NotNull @Size(max = Lesson.MAX_CODE) String> outcomes,
        @Nullable @Valid Question question,
        @Nullable @Valid ThinkingPause pause) {

    /// @param prompt by language tag; empty: the question is asked
    record ThinkingPause(
            @Min(0) @Max(Lesson.MAX_PAUSE_MS) int atMs,

            @NotNull @Size(max = Lesson.MAX_TEXTS)
            Map<@Size(max = LanguageTag.MAX_LENGTH) String, @NotNull @Size(max = Lesson.MAX_PAUSE_PROMPT) String>
                    prompt) {}

    record Text(
            @NotNull @Size(max = LanguageTag.MAX_LENGTH) String lang,
            @NotNull @Size(max = Lesson.MAX_TITLE) String title,
            @NotNull @Size(max = Lesson.MAX_DESCRIPTION) String description) {}

    record Source(
            @NotNull @Size(max = Lesson.MAX_TITLE) String title,
            @NotNull @Size(max = Lesson.MAX_URL) String url) {}

    /// Texts are by language tag.
    record Question(
            @NotNull @Size(max = Lesson.MAX_TEXTS)
            Map<@Size(max = LanguageTag.MAX_LENGTH) String, @NotNull @Size(max = Lesson.MAX_QUESTION_TEXT) String>
                    prompt,

            @NotNull @Size(max = Lesson.MAX_OPTIONS)
            List<
                            @NotNull @Size(max = Lesson.MAX_TEXTS) Map<
                                    @Size(max = LanguageTag.MAX_LENGTH) String,
                                    @NotNull @Size(max = Lesson.MAX_QUESTION_TEXT) String>>
                    options,

            @Min(0) @Max(Lesson.MAX_OPTIONS - 1) int answer,

            @NotNull @Size(max = Lesson.MAX_TEXTS)
            Map<@Size(max = LanguageTag.MAX_LENGTH) String, @NotNull @Size(max = Lesson.MAX_QUESTION_TEXT) String>
                    explanation,

            @Nullable @Size(max = Lesson.MAX_OPTIONS) List<@NotNull @Valid Misconception> misconceptions) {

        Lesson.Question toQuestion() {
            if (answer > 0 && answer >= options.size()) {
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "answer-outside")
                        .with("field", "question.answer");
            }
            return new Lesson.Question(
                    prompt,
                    options,
                    answer,
                    explanation,
                    orEmpty(misconceptions).stream()
                            .map(each -> new Lesson.Misconception(each.id(), each.text(), each.refutation()))
                            .toList());
        }
    }

    /// Texts are by language tag.
    record Misconception(
            @NotNull @Size(max = Lesson.MAX_CODE) String id,

            @NotNull @Size(max = Lesson.MAX_TEXTS)
            Map<@Size(max = LanguageTag.MAX_LENGTH) String, @NotNull @Size(max = Lesson.MAX_QUESTION_TEXT) String> text,

            @NotNull @Size(max = Lesson.MAX_TEXTS)
            Map<@Size(max = LanguageTag.MAX_LENGTH) String, @NotNull @Size(max = Lesson.MAX_QUESTION_TEXT) String>
                    refutation) {}

    Lesson toLesson() {
        return new Lesson(
                orEmpty(texts).stream()
                        .map(text -> new Lesson.Text(text.lang(), text.title(), text.description()))
                        .toList(),
                subject,
                grade,
                speech,
                audioLanguage,
                licence,
                ai,
                orEmpty(hashtags),
                orEmpty(sources).stream()
                        .map(source -> new Lesson.Source(source.title(), source.url()))
                        .toList(),
                orEmpty(outcomes),
                question == null ? null : question.toQuestion(),
                pause == null ? null : new Lesson.ThinkingPause(pause.atMs(), pause.prompt()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
