package org.tirich.itembank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
import org.tirich.curriculum.Curriculum;
import org.tirich.itembank.AuthoredItem;
import org.tirich.itembank.ItemId;
import org.tirich.itembank.ItemReports;
import org.tirich.itembank.ItemReviews;
import org.tirich.itembank.ItemReviews.Decision;
import org.tirich.itembank.ItemReviews.View;
import org.tirich.itembank.ItemRubric;
import org.tirich.languages.Locales;
import org.tirich.learning.item.Form.Answers;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Reviewing questions. The pages work without a script.
@RestController
class ItemReviewController {

    private static final String HOME = "/review/items";

    private final ItemReviews reviews;
    private final ItemReports reports;
    private final Curriculum curriculum;
    private final Strings strings;
    private final Pages pages;

    ItemReviewController(
            ItemReviews reviews, ItemReports reports, Curriculum curriculum, Strings strings, Pages pages) {
        this.reviews = reviews;
        this.reports = reports;
        this.curriculum = curriculum;
        this.strings = strings;
        this.pages = pages;
    }

    /// @param why a sentence; empty where she may take it
    record Row(
            String id, LessonCard.Text outcome, String stage, String kind, String language, Moment due, String why) {}

    @GetMapping("/review/items")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> queue(Actor.Account actor, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("item-reviews", "item.reviews")
                .with(
                        "reviews",
                        reviews.queue(actor).stream()
                                .map(each -> new Row(
                                        each.item().id().toString(),
                                        title(each.item(), catalogue),
                                        each.stage().code(),
                                        catalogue.get("item.kind."
                                                + each.item().draft().kind().code()),
                                        Locales.autonym(each.item().language()),
                                        Moment.of(each.due()),
                                        each.why()
                                                .map(code -> catalogue.get("review.why." + code))
                                                .orElse("")))
                                .toList())
                .answer(request);
    }

    private LessonCard.Text title(AuthoredItem item, Strings.Catalogue catalogue) {
        return curriculum
                .find(item.outcome())
                .map(outcome -> Cards.text(outcome.title(catalogue.language())))
                .orElseGet(() -> new LessonCard.Text(item.outcome(), "en", "ltr"));
    }

    @GetMapping("/review/items/{item}")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ResponseEntity<String> review(Actor.Account actor, @PathVariable ItemId item, HttpServletRequest request) {
        return show(actor, item, Map.of(), "", HttpStatus.OK, request);
    }

    /// @param sent the fields of a form that was refused
    /// @param problem why it was
    private ResponseEntity<String> show(
            Actor.Account actor,
            ItemId item,
            Map<String, String> sent,
            String problem,
            HttpStatus status,
            HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var page = pages.page("item-review", "item.review_one")
                .status(status)
                .with("id", item.toString())
                .with("problem", problem);
        switch (reviews.open(actor, item)) {
            case View.Solving solving -> solve(solving, sent, page, catalogue);
            case View.Judging judging -> judge(judging, sent, page, catalogue);
            case View.Closed(var decided, var passed) -> {
                page.with("closed", true).with("outcome", title(decided, catalogue));
                if (passed) {
                    page.with("statistics", StatisticsView.of(reports.find(decided.code()), catalogue));
                }
            }
            case View.Ineligible(var code) -> throw Problem.of(HttpStatus.FORBIDDEN, "review-" + code);
            case View.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return page.answer(request);
    }

    record Option(int index, String letter, LessonCard.Text text) {}

    private void solve(View.Solving view, Map<String, String> sent, Pages.Page page, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        var form = view.form();
        page.with("outcome", title(view.item(), catalogue))
                .with("solving", true)
                .with("prompt", DraftForm.text(form.prompt(), reader))
                .with("written", sent.getOrDefault("number", ""));
        form.claim().ifPresent(claim -> page.with("claim", DraftForm.text(claim, reader)));
        switch (form.answers()) {
            case Answers.Options(var options) -> {
                var letters = catalogue.get("feed.letters").split(" ");
                var shown = new ArrayList<Option>();
                for (var option : options) {
                    shown.add(new Option(
                            shown.size(),
                            letters[Math.min(shown.size(), letters.length - 1)],
                            DraftForm.text(option.text(), reader)));
                }
                page.with("options", shown);
            }
            case Answers.Number number ->
                page.with("number", true)
                        .with("unit", number.unit().map(unit -> unit.symbol()).orElse(""));
        }
    }

    /// A row of the rubric.
    ///
    /// @param mark the one that was sent: `1`, `0` or empty
    record RubricRow(String id, String text, boolean yes, boolean no) {}

    record Reason(String code, String text, boolean chosen) {}

    record Misconception(LessonCard.Text words) {}

    record Step(String event, String notes, Moment at) {}

    private void judge(View.Judging view, Map<String, String> sent, Pages.Page page, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        var stage = view.review().stage().orElseThrow();
        page.with("outcome", title(view.item(), catalogue))
                .with("judging", true)
                .with("revision", view.review().revision())
                .with("stage", stage.code())
                .with("correct", view.correct())
                .with("unsure", view.given().equals(ItemReviews.NOT_SURE))
                .with("given", given(view, catalogue))
                .with("own", FormViews.shown(1, view.form(), reader))
                .with("preview", FormViews.preview(view.preview(), catalogue))
                .with(
                        "misconceptions",
                        new TreeMap<>(view.file().misconceptions())
                                .values().stream()
                                        .map(words -> new Misconception(DraftForm.text(words.byLanguage(), reader)))
                                        .toList())
                .with("rubric", rows(stage, sent, catalogue))
                .with(
                        "reasons",
                        Rubric.REASONS.stream()
                                .map(reason -> new Reason(
                                        reason, catalogue.get("reason." + reason), reason.equals(sent.get("reason"))))
                                .toList())
                .with("notes", sent.getOrDefault("notes", ""))
                .with(
                        "steps",
                        view.steps().stream()
                                .map(step -> new Step(step.event(), step.notes(), Moment.of(step.at())))
                                .toList());
    }

    private static LessonCard.Text given(View.Judging view, Strings.Catalogue catalogue) {
        return view.form().answers() instanceof Answers.Options(var options)
                        && view.given().matches("\\d")
                        && Integer.parseInt(view.given()) < options.size()
                ? DraftForm.text(options.get(Integer.parseInt(view.given())).text(), catalogue.language())
                : new LessonCard.Text(view.given(), "en", "ltr");
    }

    private static List<RubricRow> rows(ReviewStage stage, Map<String, String> sent, Strings.Catalogue catalogue) {
        return ItemRubric.rows(stage).stream()
                .map(row -> new RubricRow(
                        row, catalogue.get("rubric." + row), "1".equals(sent.get(row)), "0".equals(sent.get(row))))
                .toList();
    }

    /// @param option the index of an option, or `unsure`
    /// @param number as the reviewer wrote it
    @PostMapping("/review/items/{item}/answer")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ResponseEntity<String> answer(
            Actor.Account actor,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "") String option,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request) {
        if (reviews.answer(actor, item, option, number)) {
            return to(HOME + "/" + item);
        }
        var catalogue = strings.in(UiLanguage.of(request));
        return show(
                actor,
                item,
                Map.of("number", number),
                catalogue.get(option.isEmpty() ? "learn.number_not_a_number" : "learn.choose"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                request);
    }

    private static <T> ResponseEntity<T> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /// @param revision the one that she judged
    /// @param stage the one that she decides
    /// @param verdict `pass`, `changes` or `reject`
    @PostMapping("/review/items/{item}/decision")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ResponseEntity<String> decide(
            Actor.Account actor,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "0") String revision,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String notes,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var at = stage.equals(ReviewStage.SAFETY.code()) ? ReviewStage.SAFETY : ReviewStage.ACCURACY;
        var number = revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
        var catalogue = strings.in(UiLanguage.of(request));
        return switch (reviews.decide(actor, item, number, at, verdict(at, verdict, reason, notes, sent))) {
            case Decision.Accepted _ -> to(HOME);
            case Decision.NotAnswered() -> to(HOME + "/" + item);
            case Decision.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Decision.NotNow() -> throw Problem.of(HttpStatus.CONFLICT, "not-now");
            case Decision.Incomplete(var lacks) ->
                show(
                        actor,
                        item,
                        sent,
                        catalogue.get("missing." + lacks.getFirst().code()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
        };
    }

    private static Verdict verdict(
            ReviewStage stage, String verdict, String reason, String notes, Map<String, String> sent) {
        var rubric = new TreeMap<String, Integer>();
        for (var row : ItemRubric.rows(stage)) {
            switch (sent.getOrDefault(row, "")) {
                case "1" -> rubric.put(row, 1);
                case "0" -> rubric.put(row, 0);
                default -> {}
            }
        }
        var clean = Lesson.clean(notes, Integer.MAX_VALUE);
        return switch (verdict) {
            case "pass" -> new Verdict.Pass(rubric, "");
            case "reject" -> new Verdict.Reject(rubric, reason, clean, "");
            default -> new Verdict.RequestChanges(rubric, reason, clean, "");
        };
    }
}
