package org.tirich.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.organisation.EducatorVerification;
import org.tirich.organisation.EducatorVerification.State;
import org.tirich.organisation.Educators;
import org.tirich.organisation.InstitutionSection;
import org.tirich.organisation.OrgUnit;
import org.tirich.organisation.Organisation;
import org.tirich.organisation.web.UnitTexts.Text;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The pages of institutions, for everyone. They work without a script.
@RestController
class InstitutionController {

    private static final RateLimit REQUESTS = new RateLimit("educator-requests", 20, 0, 0, Duration.ofDays(1));

    private final Organisation organisation;
    private final Educators educators;
    private final List<InstitutionSection> sections;
    private final Strings strings;
    private final Pages pages;
    private final RateLimits limits;

    InstitutionController(
            Organisation organisation,
            Educators educators,
            List<InstitutionSection> sections,
            Strings strings,
            Pages pages,
            RateLimits limits) {
        this.organisation = organisation;
        this.educators = educators;
        this.sections = List.copyOf(sections);
        this.strings = strings;
        this.pages = pages;
        this.limits = limits;
    }

    record Row(String code, Text name, List<Text> above, boolean synthetic) {}

    @GetMapping("/institutions")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> institutions(HttpServletRequest request) {
        var reader = strings.in(UiLanguage.of(request)).language();
        return pages.page("institutions", "institution.list")
                .with(
                        "institutions",
                        organisation.institutions().stream()
                                .map(unit -> row(unit, reader))
                                .toList())
                .answer(request);
    }

    private Row row(OrgUnit unit, LanguageTag reader) {
        return new Row(unit.code(), Text.of(unit.name(reader)), above(unit, reader), unit.synthetic());
    }

    private List<Text> above(OrgUnit unit, LanguageTag reader) {
        return organisation.above(unit).stream()
                .map(each -> Text.of(each.name(reader)))
                .toList();
    }

    /// @param until of a verification; null otherwise
    /// @param reason of a refusal or revocation; null otherwise
    record Own(
            String state, @Nullable Moment until, @Nullable String reason) {}

    @GetMapping("/institution/{institution}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> institution(Actor actor, @PathVariable String institution, HttpServletRequest request) {
        return page(actor, find(institution), "", request);
    }

    private ResponseEntity<String> page(Actor actor, OrgUnit unit, String problem, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var page = pages.page("institution", "institution.list")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .with("unit", row(unit, reader))
                .with("problem", problem.isEmpty() ? "" : catalogue.get(problem))
                .with("level", unit.level().name().toLowerCase(java.util.Locale.ROOT))
                .with("educators", educators.countVerified(unit))
                .with("mayAsk", mayAsk(actor, unit))
                .with("signedIn", actor instanceof Actor.Account)
                .with("administers", actor.may(Permission.INSTITUTION, organisation.scope(unit)));
        if (!unit.about().isEmpty()) {
            page.with("about", Text.of(LocalText.choose(unit.about(), reader)));
        }
        if (actor instanceof Actor.Account account) {
            educators.of(account.id()).stream()
                    .filter(each -> each.unit().equals(unit.id()))
                    .findFirst()
                    .ifPresent(each -> page.with("own", own(each, catalogue)));
        }
        sections.forEach(section -> page.section(section.template(), section.model(unit, catalogue)));
        return page.answer(request);
    }

    private boolean mayAsk(Actor actor, OrgUnit unit) {
        return actor instanceof Actor.Account account
                && account.ageBand() == Actor.AgeBand.ADULT
                && educators.of(account.id()).stream()
                        .filter(each -> each.unit().equals(unit.id()))
                        .noneMatch(each -> each.isVerified() || each.state() instanceof State.Asked);
    }

    private static Own own(EducatorVerification verification, Strings.Catalogue catalogue) {
        return switch (verification.state()) {
            case State.Asked() -> new Own(catalogue.get("educator.asked"), null, null);
            case State.Verified(var _, var until, var _) ->
                new Own(catalogue.get("educator.verified"), Moment.of(until), null);
            case State.Refused(var _, var reason) ->
                new Own(catalogue.get("educator.refused"), null, catalogue.get("educator.reason." + reason));
            case State.Revoked(var _, var reason) ->
                new Own(catalogue.get("educator.revoked"), null, catalogue.get("educator.reason." + reason));
            case State.Expired(var _) -> new Own(catalogue.get("educator.expired"), null, null);
        };
    }

    private OrgUnit find(String code) {
        return organisation
                .find(code)
                .filter(unit -> unit.level().hasMembers())
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    /// Asks the institution to verify the person as one of its educators.
    @PostMapping("/institution/{institution}/ask")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<?> ask(Actor.Account actor, @PathVariable String institution, HttpServletRequest request) {
        var unit = find(institution);
        limits.take(REQUESTS, actor, request);
        return switch (educators.ask(actor, unit)) {
            case WAITS, VERIFIED, OPEN ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/institution/" + unit.code()))
                        .build();
            case NOT_ADULT -> page(actor, unit, "educator.not_adult", request);
        };
    }
}
