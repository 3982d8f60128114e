package org.tirich.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.tirich.access.Permission;
import org.tirich.identity.Accounts;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.EducatorVerification;
import org.tirich.organisation.EducatorVerification.State;
import org.tirich.organisation.Educators;
import org.tirich.organisation.OrgUnit;
import org.tirich.organisation.Organisation;
import org.tirich.organisation.RosterFile;
import org.tirich.organisation.web.UnitTexts.Text;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The desk of an institution's administrator: requests, roster, verified educators, the page's text.
@RestController
class InstitutionDeskController {

    private static final String DESK = "/institution/{institution}/desk";

    private final Organisation organisation;
    private final Educators educators;
    private final Accounts accounts;
    private final Strings strings;
    private final Pages pages;

    InstitutionDeskController(
            Organisation organisation, Educators educators, Accounts accounts, Strings strings, Pages pages) {
        this.organisation = organisation;
        this.educators = educators;
        this.accounts = accounts;
        this.strings = strings;
        this.pages = pages;
    }

    /// @param until null for a request
    record Row(
            UUID id,
            String username,
            Moment asked,
            @Nullable Moment until,
            boolean own) {}

    record Reason(String code, String text) {}

    @GetMapping(DESK)
    @Requires(value = Permission.INSTITUTION, reach = Reach.SCOPE)
    ResponseEntity<String> desk(Actor.Account actor, @PathVariable String institution, HttpServletRequest request) {
        return desk(actor, find(institution), "", "", "", request);
    }

    private ResponseEntity<String> desk(
            Actor.Account actor, OrgUnit unit, String problem, String notice, String csv, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("institution-desk", "institution.desk")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .with("code", unit.code())
                .with("name", Text.of(unit.name(catalogue.language())))
                .with("problem", problem)
                .with("notice", notice)
                .with("csv", csv)
                .with("asked", rows(actor, educators.asked(unit)))
                .with("verified", rows(actor, educators.verified(unit)))
                .with(
                        "reasons",
                        Arrays.stream(EducatorVerification.REASONS.split("\\|"))
                                .map(code -> new Reason(code, catalogue.get("educator.reason." + code)))
                                .toList())
                .with("nameEn", text(unit.names(), "en"))
                .with("nameUr", text(unit.names(), "ur"))
                .with("aboutEn", text(unit.about(), "en"))
                .with("aboutUr", text(unit.about(), "ur"))
                .answer(request);
    }

    private static String text(Map<LanguageTag, String> texts, String language) {
        return texts.getOrDefault(new LanguageTag(language), "");
    }

    private List<Row> rows(Actor.Account actor, List<EducatorVerification> verifications) {
        return verifications.stream()
                .map(each -> new Row(
                        each.id(),
                        accounts.username(each.account()).orElse(""),
                        Moment.of(each.asked()),
                        each.state() instanceof State.Verified(var _, var until, var _) ? Moment.of(until) : null,
                        each.account().equals(actor.id())))
                .toList();
    }

    private OrgUnit find(String code) {
        return organisation.find(code).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @PostMapping(DESK + "/{verification}/verify")
    @Requires(value = Permission.INSTITUTION, reach = Reach.SCOPE)
    ResponseEntity<?> verify(
            Actor.Account actor,
            @PathVariable String institution,
            @PathVariable UUID verification,
            HttpServletRequest request) {
        var unit = find(institution);
        return decided(actor, unit, educators.verify(actor, unit, verification), request);
    }

    @PostMapping(DESK + "/{verification}/end")
    @Requires(value = Permission.INSTITUTION, reach = Reach.SCOPE)
    ResponseEntity<?> end(
            Actor.Account actor,
            @PathVariable String institution,
            @PathVariable UUID verification,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var unit = find(institution);
        if (!reason.matches(EducatorVerification.REASONS)) {
            return desk(actor, unit, text("video.reason", request), "", "", request);
        }
        return decided(actor, unit, educators.end(actor, unit, verification, reason), request);
    }

    private ResponseEntity<?> decided(
            Actor.Account actor, OrgUnit unit, Educators.Decided decided, HttpServletRequest request) {
        return switch (decided) {
            case DONE -> to(unit);
            case NOT_OPEN -> desk(actor, unit, text("educator.not_open", request), "", "", request);
            case OWN -> desk(actor, unit, text("educator.own", request), "", "", request);
            case EXCLUDED -> desk(actor, unit, text("problem.roles-exclude", request), "", "", request);
        };
    }

    /// @param roster CSV whose first column is a username
    @PostMapping(DESK + "/roster")
    @Requires(value = Permission.INSTITUTION, reach = Reach.SCOPE)
    ResponseEntity<?> roster(
            Actor.Account actor,
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String roster,
            HttpServletRequest request) {
        var unit = find(institution);
        if (roster.length() > RosterFile.MAX_CHARACTERS) {
            return desk(actor, unit, text("educator.roster_rows", request), "", "", request);
        }
        return switch (RosterFile.read(roster)) {
            case RosterFile.Read.Invalid(var line, var problem) ->
                desk(
                        actor,
                        unit,
                        strings.in(UiLanguage.of(request)).get(problem, Map.of("line", Integer.toString(line))),
                        "",
                        roster,
                        request);
            case RosterFile.Read.Usernames(var names) -> {
                var added = educators.addToRoster(actor, unit, names);
                yield added.full()
                        ? desk(actor, unit, text("educator.roster_full", request), "", roster, request)
                        : desk(
                                actor,
                                unit,
                                "",
                                strings.in(UiLanguage.of(request))
                                        .get(
                                                "educator.roster_added",
                                                Map.of(
                                                        "n",
                                                        Integer.toString(added.added()),
                                                        "verified",
                                                        Integer.toString(added.verified()))),
                                "",
                                request);
            }
        };
    }

    @PostMapping(DESK + "/page")
    @Requires(value = Permission.INSTITUTION, reach = Reach.SCOPE)
    ResponseEntity<?> describe(
            Actor.Account actor,
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String urdu,
            @RequestParam(defaultValue = "") String aboutEnglish,
            @RequestParam(defaultValue = "") String aboutUrdu,
            HttpServletRequest request) {
        var unit = find(institution);
        return switch (organisation.describe(
                actor.id(), unit, UnitTexts.of(english, urdu), UnitTexts.of(aboutEnglish, aboutUrdu))) {
            case Organisation.Outcome.Done _ -> to(unit);
            case Organisation.Outcome.Refused(var problem) ->
                desk(actor, unit, text(problem, request), "", "", request);
        };
    }

    private String text(String key, HttpServletRequest request) {
        return strings.in(UiLanguage.of(request)).get(key);
    }

    private static ResponseEntity<Void> to(OrgUnit unit) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/institution/" + unit.code() + "/desk"))
                .build();
    }
}
