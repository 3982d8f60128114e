package org.tirich.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.PathIds;
import org.tirich.access.Permission;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Assessment.Answered;
import org.tirich.assessment.QuestionSection;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Pages;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Answers that a form of a lesson's page sends. The marked answer is a page, which works without a script.
@RestController
class AnswerPageController {

    private static final String UNSURE = "unsure";

    private final AnswerLimits answers;
    private final QuestionSection section;
    private final Catalog catalog;
    private final Cards cards;
    private final Pages pages;

    AnswerPageController(AnswerLimits answers, QuestionSection section, Catalog catalog, Cards cards, Pages pages) {
        this.answers = answers;
        this.section = section;
        this.catalog = catalog;
        this.cards = cards;
        this.pages = pages;
    }

    /// A form that is incomplete, or about a revision that is no longer shown, leads back to the lesson's page.
    ///
    /// @param id the attempt; one without a valid id counts each time
    /// @param question the revision that the learner saw
    /// @param option an index, or `unsure`
    @PostMapping("/v/{work}/answer")
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    ResponseEntity<String> answer(
            Actor actor,
            @PathVariable WorkId work,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String option,
            HttpServletRequest request) {
        var shown = catalog.shown(work)
                .filter(each -> each.revision().id().toString().equals(question))
                .orElse(null);
        var choice = shown == null
                ? Optional.<Integer>empty()
                : choice(shown.revision().lesson().question(), option);
        if (shown == null || choice.isEmpty()) {
            return lesson(work);
        }
        var attempt = PathIds.uuid(id).orElseGet(UUID::randomUUID);
        return switch (answers.answer(actor, attempt, shown.revision().id(), choice.get(), request)) {
            case Answered.Marked marked -> page(shown, marked.question(), choice.get(), request);
            case Answered.Unknown() -> lesson(work);
        };
    }

    private ResponseEntity<String> page(
            Catalog.ShownLesson shown, Lesson.Question question, int choice, HttpServletRequest request) {
        var reader = new LanguageTag(UiLanguage.of(request));
        var card = cards.open(shown, reader);
        return pages.page("video-answer", "feed.answer_was")
                .title(card.title().text())
                .with("card", card)
                .section(section.template(), section.marked(shown, question, choice, reader))
                .answer(request);
    }

    private static Optional<Integer> choice(Lesson.@Nullable Question question, String option) {
        if (question == null) {
            return Optional.empty();
        }
        return option.equals(UNSURE)
                ? Optional.of(Assessment.NOT_SURE)
                : Optional.of(option)
                        .filter(text -> text.matches("\\d"))
                        .map(Integer::valueOf)
                        .filter(index -> index < question.options().size());
    }

    /// The address of a marked answer leads to the lesson: another person answers herself.
    @GetMapping("/v/{work}/answer")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> lesson(@PathVariable WorkId work) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/v/" + work))
                .build();
    }
}
