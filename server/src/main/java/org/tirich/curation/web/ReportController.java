package org.tirich.curation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
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
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curation.Reports;
import org.tirich.kernel.LocalText;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Reports of viewers, and the page on which editors read them.
@RestController
class ReportController {

    private static final int REPORTS = 20;
    private static final Duration PERIOD = Duration.ofHours(1);

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
        limits.take("report:" + actor.visit(), REPORTS, PERIOD);
        var reporter = actor.account().map(account -> account.id().value()).orElse(null);
        if (!reports.file(
                body.id(),
                new WorkId(body.work()),
                reporter,
                body.reason(),
                Objects.requireNonNullElse(body.note(), ""))) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return new Filed(strings.in(UiLanguage.of(request)).get("feed.report_thanks"));
    }

    /// The list of reports for an editor. Each links to the lesson's page, where she can take the lesson down.
    @GetMapping("/reports")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> open(Actor actor, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("reports", "review.reports")
                .with(
                        "reports",
                        reports.open(actor).stream()
                                .map(report -> describe(report, catalogue))
                                .toList())
                .answer(request);
    }

    private Map<String, Object> describe(Reports.Report report, Strings.Catalogue catalogue) {
        var title = catalog.shown(report.work())
                .flatMap(shown -> shown.revision().lesson().title(catalogue.language()))
                .orElse(new LocalText("", catalogue.language()));
        return Map.of(
                "href", "/v/" + report.work(),
                "title", Cards.text(title),
                "reason", catalogue.get("feed.report_" + report.reason()),
                "note", report.note(),
                "at", Moment.of(report.at()));
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
