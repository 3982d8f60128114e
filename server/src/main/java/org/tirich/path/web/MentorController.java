package org.tirich.path.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tirich.catalog.card.LessonCard;
import org.tirich.kernel.LocalText;
import org.tirich.path.ActivityReport;
import org.tirich.path.Learners;
import org.tirich.path.PathStep;
import org.tirich.path.Paths;
import org.tirich.path.ThreeNearest;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The page on which mentors confirm what learners report of activities. It names no learner: she shows her code.
@RestController
class MentorController {

    /// A mentor who tries codes reaches this limit long before she finds one.
    private static final RateLimit TRIES = new RateLimit("mentor-codes", 60, 0, 0, Duration.ofHours(1));

    private final Learners learners;
    private final Paths paths;
    private final Strings strings;
    private final Pages pages;
    private final RateLimits limits;

    MentorController(Learners learners, Paths paths, Strings strings, Pages pages, RateLimits limits) {
        this.learners = learners;
        this.paths = paths;
        this.strings = strings;
        this.pages = pages;
        this.limits = limits;
    }

    /// @param results the numbers that the learner reported, in the order of the sheet
    /// @param expected the numbers that the sheet gives; empty for an activity without a sheet
    record Waiting(
            String id,
            LessonCard.Text path,
            LessonCard.Text activity,
            String slug,
            String key,
            String kind,
            int people,
            List<Integer> results,
            List<Integer> expected,
            Moment at) {}

    record Reason(String code, String text) {}

    @GetMapping("/mentor")
    @Requires(value = Permission.MENTOR, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> queue(Actor.Account actor, HttpServletRequest request) {
        return page(actor, "", request);
    }

    private ResponseEntity<String> page(Actor.Account actor, String problem, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("mentor", "mentor.heading")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .with("problem", problem)
                .with(
                        "reports",
                        learners.waiting(actor).stream()
                                .flatMap(report -> waiting(report, catalogue).stream())
                                .toList())
                .with(
                        "reasons",
                        Learners.RETURN_REASONS.stream()
                                .map(code -> new Reason(code, catalogue.get("paths.report_reason." + code)))
                                .toList())
                .answer(request);
    }

    private Optional<Waiting> waiting(ActivityReport report, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        return paths.live(report.path())
                .map(path -> new Waiting(
                        report.id().toString(),
                        PathTexts.text(path.content().title(reader)),
                        PathTexts.text(path.content()
                                .activity(report.activity())
                                .map(activity -> LocalText.choose(activity.titles(), reader))
                                .orElse(new LocalText(report.activity(), reader))),
                        path.slug(),
                        report.activity(),
                        PathTexts.code(report.kind()),
                        report.people(),
                        report.results(),
                        path.content()
                                .activity(report.activity())
                                .filter(activity -> activity.sheet() == PathStep.Sheet.THREE_NEAREST
                                        && !report.results().isEmpty())
                                .map(_ -> ThreeNearest.VOTERS.stream()
                                        .map(ThreeNearest::right)
                                        .toList())
                                .orElse(List.of()),
                        Moment.of(report.at())));
    }

    @PostMapping("/mentor/{report}/confirm")
    @Requires(value = Permission.MENTOR, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<?> confirm(
            Actor.Account actor,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        limits.take(TRIES, actor, request);
        return answer(
                actor,
                PathIds.uuid(report).map(id -> learners.confirm(actor, id, code.replaceAll("\\s", ""))),
                request);
    }

    @PostMapping("/mentor/{report}/return")
    @Requires(value = Permission.MENTOR, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<?> giveBack(
            Actor.Account actor,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return answer(actor, PathIds.uuid(report).map(id -> learners.giveBack(actor, id, reason)), request);
    }

    private ResponseEntity<?> answer(
            Actor.Account actor, Optional<Learners.Decision> decision, HttpServletRequest request) {
        return switch (decision.orElse(Learners.Decision.UNKNOWN)) {
            case DONE, UNKNOWN ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/mentor"))
                        .build();
            case WRONG_CODE ->
                page(actor, strings.in(UiLanguage.of(request)).get("mentor.wrong_code", Map.of()), request);
        };
    }
}
