package org.tirich.assessment.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Assessment.Answered;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Answers to the questions of lessons.
@RestController
class AnswerController {

    private final AnswerLimits answers;

    AnswerController(AnswerLimits answers) {
        this.answers = answers;
    }

    /// Earlier clients also send the impression, which nothing reads.
    ///
    /// @param option its index; null where the learner is not sure
    @JsonIgnoreProperties("impression")
    record AnswerBody(
            @NotNull UUID id,
            @NotNull UUID question,
            @Nullable @Min(0) @Max(Lesson.MAX_OPTIONS - 1) Integer option) {}

    /// @param answer the index of the right option
    /// @param refutation what speaks against a wrong choice
    record Marked(
            boolean correct,
            int answer,
            LessonCard.@Nullable Text explanation,
            LessonCard.@Nullable Text refutation,
            List<OutcomeMove> outcomes) {}

    record OutcomeMove(
            String code,
            @Pattern(regexp = MasteryLevel.CODES) String before,
            @Pattern(regexp = MasteryLevel.CODES) String level) {}

    @PostMapping("/api/answers")
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    Marked answer(Actor actor, @RequestBody AnswerBody body, HttpServletRequest request) {
        return switch (answers.answer(
                actor,
                body.id(),
                new RevisionId(body.question()),
                body.option() == null ? Assessment.NOT_SURE : body.option(),
                request)) {
            case Answered.Marked(var correct, var question, var moves) -> {
                var reader = new LanguageTag(UiLanguage.of(request));
                var chosen = body.option() == null ? Assessment.NOT_SURE : body.option();
                yield new Marked(
                        correct,
                        question.answer(),
                        text(question.explanation(), reader),
                        text(question.misconception(chosen).refutation(), reader),
                        moves.stream()
                                .map(move -> new OutcomeMove(
                                        move.outcome(),
                                        move.before().code(),
                                        move.level().code()))
                                .toList());
            }
            case Answered.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    private static LessonCard.@Nullable Text text(Map<String, String> texts, LanguageTag reader) {
        var text = Lesson.choose(texts, reader);
        return text.text().isEmpty() ? null : Cards.text(text);
    }
}
