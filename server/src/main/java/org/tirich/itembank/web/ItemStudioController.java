package org.tirich.itembank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.curriculum.Curriculum;
import org.tirich.itembank.AuthoredItem;
import org.tirich.itembank.AuthoredItem.State;
import org.tirich.itembank.ItemAuthoring;
import org.tirich.itembank.ItemAuthoring.Outcome;
import org.tirich.itembank.ItemDraft;
import org.tirich.itembank.ItemId;
import org.tirich.itembank.ItemReports;
import org.tirich.itembank.ItemStops;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The questions of an author. The pages work without a script.
@RestController
class ItemStudioController {

    private static final RateLimit DRAFTS = new RateLimit("item-drafts", 600, 0, 0, Duration.ofHours(1));
    private static final String HOME = "/studio/items";

    private final ItemAuthoring authoring;
    private final ItemReports reports;
    private final Curriculum curriculum;
    private final Strings strings;
    private final Pages pages;
    private final RateLimits limits;

    ItemStudioController(
            ItemAuthoring authoring,
            ItemReports reports,
            Curriculum curriculum,
            Strings strings,
            Pages pages,
            RateLimits limits) {
        this.authoring = authoring;
        this.reports = reports;
        this.curriculum = curriculum;
        this.strings = strings;
        this.pages = pages;
        this.limits = limits;
    }

    /// @param state the end of the key of its string
    record Row(String id, LessonCard.Text title, LessonCard.Text outcome, String state, String kind, Moment changed) {}

    record OutcomeChoice(String code, LessonCard.Text title, int grade, String subject, boolean chosen) {}

    @GetMapping("/studio/items")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<String> list(
            Actor.Account actor, @RequestParam(defaultValue = "") String outcome, HttpServletRequest request) {
        return listPage(actor, outcome, request).answer(request);
    }

    private Pages.Page listPage(Actor.Account actor, String chosen, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("items", "item.heading")
                .with(
                        "items",
                        authoring.of(actor.id()).stream()
                                .map(item -> row(item, catalogue))
                                .toList())
                .with(
                        "outcomes",
                        authoring.outcomes(actor).stream()
                                .map(outcome -> new OutcomeChoice(
                                        outcome.code(),
                                        Cards.text(outcome.title(catalogue.language())),
                                        outcome.grade(),
                                        catalogue.get("subject." + outcome.subject()),
                                        outcome.code().equals(chosen)))
                                .toList())
                .with("kinds", kinds(catalogue))
                .with("languages", languages(catalogue.language().value(), List.of()));
    }

    private static List<Map<String, Object>> kinds(Strings.Catalogue catalogue) {
        return List.of(ItemDraft.Kind.values()).stream()
                .map(kind -> Map.<String, Object>of(
                        "code",
                        kind.code(),
                        "text",
                        catalogue.get("item.kind." + kind.code()),
                        "hint",
                        catalogue.get("item.kind." + kind.code() + ".hint"),
                        "first",
                        kind == ItemDraft.Kind.NUMBER))
                .toList();
    }

    private static List<Map<String, Object>> languages(String chosen, List<String> without) {
        return Locales.all().values().stream()
                .filter(language -> !without.contains(language.code()))
                .map(language -> Map.<String, Object>of(
                        "code",
                        language.code(),
                        "autonym",
                        Locales.autonym(language.code()),
                        "chosen",
                        language.code().equals(chosen)))
                .toList();
    }

    private Row row(AuthoredItem item, Strings.Catalogue catalogue) {
        var first = item.draft().languages().getFirst();
        var prompt = item.draft().get("prompt." + first);
        var tag = new LanguageTag(first);
        return new Row(
                item.id().toString(),
                prompt.isBlank()
                        ? new LessonCard.Text(
                                catalogue.get("item.untitled"),
                                catalogue.language().value(),
                                catalogue.language().direction())
                        : new LessonCard.Text(prompt, first, tag.direction()),
                title(item, catalogue),
                state(item),
                catalogue.get("item.kind." + item.draft().kind().code()),
                Moment.of(item.changed()));
    }

    private LessonCard.Text title(AuthoredItem item, Strings.Catalogue catalogue) {
        return curriculum
                .find(item.outcome())
                .map(outcome -> Cards.text(outcome.title(catalogue.language())))
                .orElseGet(() -> new LessonCard.Text(item.outcome(), "en", "ltr"));
    }

    private static String state(AuthoredItem item) {
        return item.state().name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/studio/items")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<String> begin(
            Actor.Account actor,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request) {
        limits.take(DRAFTS, actor, request);
        var own = Locales.find(language).isPresent() ? language : UiLanguage.of(request);
        return switch (authoring.begin(actor, outcome, ItemDraft.Kind.of(kind), own)) {
            case Outcome.Done(var item) -> to(path(item.id()));
            case Outcome.TooMany(var limit) ->
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-works").with("limit", limit);
            case Outcome.OutOfScope(),
                    Outcome.Unknown(),
                    Outcome.WrongState _,
                    Outcome.Changed _,
                    Outcome.Incomplete _ ->
                listPage(actor, outcome, request)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .with("problem", strings.in(UiLanguage.of(request)).get("item.choose_outcome"))
                        .answer(request);
        };
    }

    private static String path(ItemId item) {
        return HOME + "/" + item;
    }

    private static <T> ResponseEntity<T> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    @GetMapping("/studio/items/{item}")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<String> edit(Actor.Account actor, @PathVariable ItemId item, HttpServletRequest request) {
        var found = own(actor, item);
        return page(found, found.draft(), found.version() > 1, request).answer(request);
    }

    private AuthoredItem own(Actor.Account actor, ItemId item) {
        return authoring.find(actor.id(), item).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    /// A step of the review, for the author.
    record Step(String event, String reason, String notes, Moment at, boolean demonstration) {}

    /// @param draft what the fields show
    /// @param checked whether the problems are shown
    private Pages.Page page(AuthoredItem item, ItemDraft draft, boolean checked, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var examined = authoring.examine(item, draft);
        var form = new DraftForm(
                draft, checked ? examined.byField() : Map.of(), misconceptions(item, catalogue), catalogue);
        var progress = authoring.progress(item.id());
        var inReview = progress.flatMap(each -> each.review().stage()).isPresent();
        var page = pages.page("item", "item.one")
                .with("id", item.id().toString())
                .with("version", item.version())
                .with("code", item.outcome())
                .with("outcome", title(item, catalogue))
                .with("state", state(item))
                .with("kind", catalogue.get("item.kind." + draft.kind().code()))
                .with("kindCode", draft.kind().code())
                .with("spoken", String.join(",", draft.languages()))
                .with("claim", form.claim())
                .with("prompt", form.prompt())
                .with("parameters", form.parameters())
                .with("derived", form.derived())
                .with("condition", List.of(form.condition()))
                .with("advanced", form.advanced())
                .with("numeric", form.numeric())
                .with("number", form.number())
                .with("wrong", form.numeric() ? form.wrong() : List.of())
                .with("options", form.numeric() ? List.of() : form.options())
                .with("explanation", form.explanation())
                .with("more", languages("", draft.languages()))
                .with(
                        "removable",
                        draft.languages().stream()
                                .skip(1)
                                .map(code -> Map.of("code", code, "autonym", Locales.autonym(code)))
                                .toList())
                .with("faults", form.faults())
                .with("inReview", inReview)
                .with("live", item.state() == State.LIVE)
                .with("discardable", item.state() == State.DRAFT && progress.isEmpty())
                .with("rekeyed", draft.get("rekeyed").equals("yes"))
                .with(
                        "steps",
                        progress.map(each -> each.steps().stream()
                                        .map(step -> new Step(
                                                step.event(),
                                                step.reason() == null ? "" : step.reason(),
                                                step.notes(),
                                                Moment.of(step.at()),
                                                step.demonstration()))
                                        .toList())
                                .orElse(List.of()));
        if (item.state() == State.LIVE) {
            page.with("statistics", StatisticsView.of(reports.find(item.code()), catalogue));
        }
        progress.ifPresent(each -> page.with("stage", each.review().state().code()));
        if (checked || item.version() > 1) {
            examined.preview()
                    .filter(preview -> !preview.forms().isEmpty())
                    .ifPresent(preview -> page.with("preview", FormViews.preview(preview, catalogue)));
        }
        return page;
    }

    private List<DraftForm.Choice> misconceptions(AuthoredItem item, Strings.Catalogue catalogue) {
        return authoring.misconceptions(item).stream()
                .map(entry -> {
                    var words = entry.words(catalogue.language());
                    return new DraftForm.Choice(
                            entry.id(),
                            words.text(),
                            words.language().value(),
                            words.language().direction(),
                            false);
                })
                .toList();
    }

    /// Saves the form, and does what was pressed.
    ///
    /// @param version the one that the page showed
    /// @param press `save`, `submit`, `add` or `remove-xx`
    /// @param add the language to add
    @PostMapping("/studio/items/{item}")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<String> save(
            Actor.Account actor,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "save") String press,
            @RequestParam(defaultValue = "") String add,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        limits.take(DRAFTS, actor, request);
        var own = own(actor, item);
        var typed = languages(kept(own, ItemDraft.of(form)), press, add);
        var seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        var saved = authoring.save(actor.id(), item, seen, typed);
        var result = saved instanceof Outcome.Done(var done) && press.equals("submit")
                ? authoring.submit(actor.id(), item, done.version())
                : saved;
        var catalogue = strings.in(UiLanguage.of(request));
        return switch (result) {
            case Outcome.Done(var done) ->
                to(path(item)
                        + (press.startsWith("save")
                                        && authoring
                                                .examine(done, done.draft())
                                                .preview()
                                                .isPresent()
                                ? "#preview"
                                : ""));
            case Outcome.Incomplete(var same) ->
                page(same, typed, true, request)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .with("problem", catalogue.get("item.incomplete"))
                        .answer(request);
            case Outcome.Changed(var other) ->
                page(other, typed, true, request)
                        .status(HttpStatus.CONFLICT)
                        .with("problem", catalogue.get("item.changed"))
                        .with(
                                "differences",
                                new DraftForm(typed, Map.of(), List.of(), catalogue).differences(other.draft()))
                        .answer(request);
            case Outcome.WrongState(var other) ->
                page(other, typed, true, request)
                        .status(HttpStatus.CONFLICT)
                        .with("problem", catalogue.get("item.in_review"))
                        .answer(request);
            case Outcome.Unknown(), Outcome.OutOfScope(), Outcome.TooMany _ ->
                throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    /// The kind and the language that it was begun with stay.
    private static ItemDraft kept(AuthoredItem item, ItemDraft typed) {
        var kept = typed.with("kind", item.draft().kind().code());
        return kept.get("languages").isEmpty()
                ? kept.with("languages", String.join(",", item.draft().languages()))
                : kept;
    }

    private static ItemDraft languages(ItemDraft draft, String press, String add) {
        var languages = draft.languages();
        if (press.equals("add") && Locales.find(add).isPresent()) {
            return draft.with("languages", String.join(",", languages) + "," + add);
        }
        return draft.with(
                "languages",
                languages.stream()
                        .filter(code -> code.equals(languages.getFirst()) || !press.equals("remove-" + code))
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow());
    }

    /// Takes a question out of its review.
    @PostMapping("/studio/items/{item}/recall")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<Void> recall(Actor.Account actor, @PathVariable ItemId item) {
        own(actor, item);
        authoring.recall(actor.id(), item);
        return to(path(item));
    }

    @PostMapping("/studio/items/{item}/discard")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<Void> discard(Actor.Account actor, @PathVariable ItemId item) {
        own(actor, item);
        return to(authoring.discard(actor.id(), item) ? HOME : path(item));
    }

    /// @param reason `rekeyed` or `withdrawn`
    @PostMapping("/studio/items/{item}/stop")
    @Requires(
            value = {Permission.CREATE, Permission.LEAD},
            reach = Reach.OWN)
    ResponseEntity<Void> stop(
            Actor.Account actor, @PathVariable ItemId item, @RequestParam(defaultValue = "") String reason) {
        own(actor, item);
        reason(reason).ifPresent(known -> authoring.stop(actor, item, known));
        return to(path(item));
    }

    static Optional<ItemStops.Reason> reason(@Nullable String code) {
        return List.of(ItemStops.Reason.values()).stream()
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
