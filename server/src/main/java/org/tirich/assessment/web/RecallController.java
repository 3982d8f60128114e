package org.tirich.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.assessment.FeatureArms;
import org.tirich.assessment.LearningFeature;
import org.tirich.assessment.Practice;
import org.tirich.assessment.Practice.Answered;
import org.tirich.assessment.Practice.Given;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.Form.Marked;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The questions within a run of clips, and their answers.
@RestController
class RecallController {

    private static final RateLimit RECALLS = new RateLimit("recalls", 120, 0, 0, Duration.ofHours(1));

    /// A question in the middle of a run is of an earlier day.
    private static final Duration EARLIER_DAY = Duration.ofHours(20);

    private static final int MAX_QUESTIONS = 3;
    private static final int MAX_OUTCOMES = 12;
    private static final int MAX_WRITTEN = 64;
    private static final int MAX_OPTION = 8;

    private final Practice practice;
    private final FeatureArms arms;
    private final Curriculum curriculum;
    private final Strings strings;
    private final RateLimits limits;

    RecallController(Practice practice, FeatureArms arms, Curriculum curriculum, Strings strings, RateLimits limits) {
        this.practice = practice;
        this.arms = arms;
        this.curriculum = curriculum;
        this.strings = strings;
        this.limits = limits;
    }

    record Recall(List<RecallQuestion> questions) {}

    /// @param attempt identifies the answer
    /// @param options null where a number is asked
    /// @param unit in which the number is asked
    record RecallQuestion(
            UUID attempt,
            String outcome,
            LessonCard.Text title,
            LessonCard.Text prompt,
            LessonCard.@Nullable Text claim,
            @Nullable List<LessonCard.Text> options,
            @Nullable String unit) {}

    /// The questions to recall now.
    ///
    /// @param outcome the outcomes of the run, at its end; none in its middle
    /// @param because whether to ask for the reason of what one of the outcomes states, and nothing else
    @GetMapping("/api/recall")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    Recall recall(
            Actor.Account actor,
            @RequestParam(defaultValue = "") List<String> outcome,
            @RequestParam(defaultValue = "1") int size,
            @RequestParam(defaultValue = "false") boolean because,
            HttpServletRequest request) {
        limits.take(RECALLS, actor, request);
        var catalogue = strings.in(UiLanguage.of(request));
        var named = outcome.stream().limit(MAX_OUTCOMES).toList();
        if (named.isEmpty() && !arms.applies(actor, LearningFeature.RECALL)) {
            return new Recall(List.of());
        }
        var questions = because
                ? practice.because(actor.id(), named).stream().toList()
                : practice.recall(actor.id(), named, EARLIER_DAY, Math.clamp(size, 1, MAX_QUESTIONS));
        return new Recall(questions.stream()
                .flatMap(each -> question(each, catalogue).stream())
                .toList());
    }

    private Optional<RecallQuestion> question(Practice.Recalled recalled, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        var form = recalled.form();
        return curriculum
                .find(recalled.outcome())
                .map(outcome -> new RecallQuestion(
                        recalled.attempt(),
                        outcome.code(),
                        Cards.text(outcome.title(reader)),
                        text(form.prompt(), reader),
                        form.claim().map(claim -> text(claim, reader)).orElse(null),
                        form.answers() instanceof Answers.Options(var options)
                                ? options.stream()
                                        .map(option -> text(option.text(), reader))
                                        .toList()
                                : null,
                        form.answers() instanceof Answers.Number number
                                ? number.unit().map(unit -> unit.symbol()).orElse(null)
                                : null));
    }

    /// @param option the index of an option
    /// @param written a number as she wrote it; with neither she is not sure
    record RecallBody(
            @Nullable @Min(0) @Max(MAX_OPTION) Integer option,
            @Nullable @Size(max = MAX_WRITTEN) String written) {}

    /// @param again why the answer cannot be marked: the question still waits; null for a marked answer
    /// @param right the right answer
    /// @param outcome the level before and after
    /// @param wasSure whether she had said within a week that she had got it
    record RecallMarked(
            @Nullable String again,
            boolean correct,
            LessonCard.@Nullable Text right,
            LessonCard.@Nullable Text explanation,
            LessonCard.@Nullable Text refutation,
            @Nullable OutcomeMove outcome,
            boolean wasSure) {}

    /// Marks an answer. 404 for a question that was answered before or is another person's.
    @PostMapping("/api/recall/{attempt}")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    RecallMarked answer(
            Actor.Account actor, @PathVariable UUID attempt, @RequestBody RecallBody body, HttpServletRequest request) {
        limits.take(RECALLS, actor, request);
        var catalogue = strings.in(UiLanguage.of(request));
        return switch (practice.answer(actor.id(), attempt, given(body))) {
            case Answered.Marked marked -> marked(marked, catalogue.language());
            case Answered.Again again ->
                new RecallMarked(
                        catalogue.get(again.why()
                                .reason()
                                .map(refused -> "learn.number_"
                                        + refused.problem().name().toLowerCase(Locale.ROOT))
                                .orElse("learn.choose")),
                        false,
                        null,
                        null,
                        null,
                        null,
                        false);
            case Answered.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    private static Given given(RecallBody body) {
        if (body.option() != null) {
            return new Given.Option(body.option());
        }
        return body.written() != null ? new Given.Written(body.written()) : new Given.NotSure();
    }

    private static RecallMarked marked(Answered.Marked answered, LanguageTag reader) {
        var form = answered.form();
        return new RecallMarked(
                null,
                answered.marked() instanceof Marked.Right,
                LearnController.rightAnswer(form, reader),
                text(form.explanation(), reader),
                answered.marked() instanceof Marked.Wrong(var refutation) && refutation.isPresent()
                        ? text(refutation.get().text(), reader)
                        : null,
                OutcomeMove.of(answered.move()),
                answered.wasSure());
    }

    private static LessonCard.Text text(Map<String, String> texts, LanguageTag reader) {
        return Cards.text(Lesson.choose(texts, reader));
    }
}
