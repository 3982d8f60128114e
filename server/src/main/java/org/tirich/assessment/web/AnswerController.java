package org.tirich.assessment.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
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
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Answers to the questions of lessons.
@RestController
class AnswerController {

    private static final int MAX_RECEIPTS = 200;
    private static final RateLimit CLAIMS = new RateLimit("claims", 10, 0, 0, Duration.ofHours(1));

    private final AnswerLimits answers;
    private final Assessment assessment;
    private final RateLimits limits;

    AnswerController(AnswerLimits answers, Assessment assessment, RateLimits limits) {
        this.answers = answers;
        this.assessment = assessment;
        this.limits = limits;
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
    /// @param wasSure whether she had said within a week that she had got it
    /// @param receipt of a guest's answer, which moves it into an account
    record Marked(
            boolean correct,
            int answer,
            LessonCard.@Nullable Text explanation,
            LessonCard.@Nullable Text refutation,
            List<OutcomeMove> outcomes,
            boolean wasSure,
            @Nullable String receipt) {}

    @PostMapping("/api/answers")
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    Marked answer(Actor actor, @RequestBody AnswerBody body, HttpServletRequest request) {
        return switch (answers.answer(
                actor,
                body.id(),
                new RevisionId(body.question()),
                body.option() == null ? Assessment.NOT_SURE : body.option(),
                request)) {
            case Answered.Marked(var correct, var question, var moves, var wasSure, var receipt) -> {
                var reader = new LanguageTag(UiLanguage.of(request));
                var chosen = body.option() == null ? Assessment.NOT_SURE : body.option();
                yield new Marked(
                        correct,
                        question.answer(),
                        text(question.explanation(), reader),
                        text(question.misconception(chosen).refutation(), reader),
                        moves.stream().map(OutcomeMove::of).toList(),
                        wasSure,
                        receipt.orElse(null));
            }
            case Answered.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    /// Receipts of answers that she gave as a guest.
    record ClaimBody(@NotNull @Size(max = MAX_RECEIPTS) List<@NotNull @Size(max = 200) String> receipts) {}

    /// @param claimed how many of them this server has signed
    record Claimed(int claimed) {}

    /// Moves a guest's answers into the account.
    @PostMapping("/api/answers/claim")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    Claimed claim(Actor.Account actor, @RequestBody ClaimBody body, HttpServletRequest request) {
        limits.take(CLAIMS, actor, request);
        return new Claimed(assessment.claim(actor.id(), body.receipts()));
    }

    private static LessonCard.@Nullable Text text(Map<String, String> texts, LanguageTag reader) {
        var text = Lesson.choose(texts, reader);
        return text.text().isEmpty() ? null : Cards.text(text);
    }
}
