package org.tirich.curation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.PathIds;
import org.tirich.access.Permission;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curation.Reports;
import org.tirich.kernel.LocalText;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Reports of viewers, and the page on which editors read them.
@RestController
class ReportController {

    private static final Duration PERIOD = Duration.ofHours(1);

    /// A class behind one network may report a lesson once each.
    private static final RateLimit REPORTS = new RateLimit("reports", 20, 60, 600, PERIOD);

    /// Other reports never use up those about the safety of children.
    private static final RateLimit CHILD_SAFETY = new RateLimit("child-safety-reports", 20, 60, 2_000, PERIOD);

    /// Keeps the offset of the last page within the range of the database.
    private static final int MAX_PAGE = 1_000_000;

    private final Reports reports;
    private final RateLimits limits;
    private final Catalog catalog;
    private final Pages pages;
    private final Strings strings;

    ReportController(Reports reports, RateLimits limits, Catalog catalog, Pages pages, Strings strings) {
        this.reports = reports;
        this.limits = limits;
        this.catalog = catalog;
        this.pages = pages;
        this.strings = strings;
    }

    record ReportBody(
            @NotNull UUID id,
            @NotNull UUID work,
            @NotNull @Pattern(regexp = Reports.REASONS) String reason,
            @Nullable @Size(max = Reports.MAX_NOTE) String note) {}

    /// @param message a message of thanks, in the language of the interface
    record Filed(String message) {}

    @PostMapping("/api/reports")
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    @ResponseStatus(HttpStatus.CREATED)
    Filed file(Actor actor, @RequestBody ReportBody body, HttpServletRequest request) {
        file(
                actor,
                body.id(),
                new WorkId(body.work()),
                body.reason(),
                Objects.requireNonNullElse(body.note(), ""),
                request);
        return new Filed(strings.in(UiLanguage.of(request)).get("feed.report_thanks"));
    }

    /// Stores a report within the limits of its sender.
    private void file(Actor actor, UUID id, WorkId work, String reason, String note, HttpServletRequest request) {
        limits.take(reason.equals(Reports.CHILD_SAFETY) ? CHILD_SAFETY : REPORTS, actor, request);
        var reporter = actor.account().map(account -> account.id().value()).orElse(null);
        if (!reports.file(id, work, reporter, reason, note)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    /// The same from the form of a lesson's own page.
    ///
    /// @param id one that is not a UUID makes each sending a report
    @PostMapping("/v/{work}/report")
    @Requires(value = Permission.ENGAGE, reach = Reach.OWN)
    ResponseEntity<Void> fileFromPage(
            Actor actor,
            @PathVariable WorkId work,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String notes,
            HttpServletRequest request) {
        file(
                actor,
                PathIds.uuid(id).orElseGet(UUID::randomUUID),
                work,
                reason,
                Lesson.clean(notes, Reports.MAX_NOTE),
                request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/v/" + work + "?done=reported"))
                .build();
    }

    /// The reported works for an editor, or with `work` the reports of one. Each links to the lesson's page, where she
    /// can
    /// take the lesson down.
    @GetMapping("/reports")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> open(
            Actor actor,
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var number = pageNumber(page);
        if (work.isEmpty()) {
            var works = reports.open(actor, number);
            return page("/reports?page=", number, works.more())
                    .with(
                            "works",
                            works.items().stream()
                                    .map(reported -> describe(reported, catalogue))
                                    .toList())
                    .with("none", works.items().isEmpty())
                    .answer(request);
        }
        var id = PathIds.uuid(work).map(WorkId::new).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var found = reports.of(actor, id, number);
        return page("/reports?work=" + id + "&page=", number, found.more())
                .with("work", lesson(id, catalogue))
                .with(
                        "reports",
                        found.items().stream()
                                .map(report -> Map.of(
                                        "reason", reason(report.reason(), catalogue),
                                        "note", report.note(),
                                        "at", Moment.of(report.at())))
                                .toList())
                .with("none", found.items().isEmpty())
                .answer(request);
    }

    private static int pageNumber(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, MAX_PAGE);
        } catch (NumberFormatException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private Pages.Page page(String link, int number, boolean more) {
        return pages.page("reports", "review.reports")
                .with("earlier", number > 1 ? link + (number - 1) : "")
                .with("later", more ? link + (number + 1) : "");
    }

    private Map<String, Object> describe(Reports.ReportedWork reported, Strings.Catalogue catalogue) {
        var model = new HashMap<>(lesson(reported.work(), catalogue));
        model.put("urgent", reported.mostUrgent().equals(Reports.CHILD_SAFETY));
        model.put("all", "/reports?work=" + reported.work());
        model.put("at", Moment.of(reported.since()));
        model.put(
                "reasons",
                reported.reasons().entrySet().stream()
                        .map(reason -> Map.of("text", reason(reason.getKey(), catalogue), "count", reason.getValue()))
                        .toList());
        return model;
    }

    private Map<String, Object> lesson(WorkId work, Strings.Catalogue catalogue) {
        var title = catalog.shown(work)
                .flatMap(shown -> shown.revision().lesson().title(catalogue.language()))
                .orElse(new LocalText("", catalogue.language()));
        return Map.of("href", "/v/" + work, "title", Cards.text(title));
    }

    private static String reason(String code, Strings.Catalogue catalogue) {
        return catalogue.get("feed.report_" + code);
    }

    @PostMapping("/v/{work}/rescind")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<Void> rescind(
            Actor.Account actor,
            @PathVariable WorkId work,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String notes) {
        reports.rescind(actor.id(), work, reason, notes).ifPresent(code -> {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
        });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/v/" + work))
                .build();
    }
}
