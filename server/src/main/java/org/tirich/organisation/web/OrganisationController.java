package org.tirich.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts;
import org.tirich.identity.Accounts.Granted;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.OrgTree;
import org.tirich.organisation.OrgUnit;
import org.tirich.organisation.OrgUnit.Level;
import org.tirich.organisation.Organisation;
import org.tirich.organisation.Organisation.NewUnit;
import org.tirich.organisation.Organisation.Outcome;
import org.tirich.organisation.web.UnitTexts.Text;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The operator's page of the tree of units.
@RestController
class OrganisationController {

    private static final String HOME = "/operate/organisation";

    private final Organisation organisation;
    private final Accounts accounts;
    private final Strings strings;
    private final Pages pages;

    OrganisationController(Organisation organisation, Accounts accounts, Strings strings, Pages pages) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.strings = strings;
        this.pages = pages;
    }

    /// @param depth below the federal level
    /// @param administrators of an institution
    record Row(
            String code,
            Text name,
            String level,
            int depth,
            boolean hasMembers,
            boolean synthetic,
            List<String> administrators) {}

    record Choice(String code, String text) {}

    @GetMapping(HOME)
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<String> tree(HttpServletRequest request) {
        return tree("", Map.of(), request);
    }

    private ResponseEntity<String> tree(String problem, Map<String, String> kept, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var tree = organisation.tree(organisation.today());
        var rows = new ArrayList<Row>();
        tree.of(Level.FEDERAL).forEach(unit -> add(rows, tree, unit, 0, catalogue.language()));
        return pages.page("organisation", "organisation.heading")
                .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .with("problem", problem.isEmpty() ? "" : catalogue.get(problem))
                .with("units", rows)
                .with(
                        "levels",
                        Arrays.stream(Level.values())
                                .map(level -> new Choice(
                                        level.name(),
                                        catalogue.get("organisation.level."
                                                + level.name().toLowerCase(Locale.ROOT))))
                                .toList())
                .with("kept", kept)
                .with("today", organisation.today().toString())
                .answer(request);
    }

    private void add(List<Row> rows, OrgTree tree, OrgUnit unit, int depth, LanguageTag reader) {
        rows.add(new Row(
                unit.code(),
                Text.of(unit.name(reader)),
                unit.level().name().toLowerCase(Locale.ROOT),
                depth,
                unit.level().hasMembers(),
                unit.synthetic(),
                unit.level().hasMembers() ? administrators(unit) : List.of()));
        tree.children(unit.id()).forEach(child -> add(rows, tree, child, depth + 1, reader));
    }

    private List<String> administrators(OrgUnit unit) {
        return accounts.holders(Role.INSTITUTION_ADMIN, Scope.Unit.of(unit.id().value())).stream()
                .flatMap(each -> accounts.username(each).stream())
                .toList();
    }

    /// @param from the day on which the unit begins, as ISO 8601 writes it
    @PostMapping(HOME)
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<?> add(
            Actor.Account actor,
            @RequestParam Level level,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String urdu,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        var kept = Map.of("code", code, "parent", parent, "english", english, "urdu", urdu, "from", from);
        return date(from)
                .map(day -> done(
                        organisation.add(
                                actor.id(),
                                new NewUnit(
                                        level,
                                        code.strip(),
                                        UnitTexts.of(english, urdu),
                                        Map.of(),
                                        parent.strip(),
                                        day,
                                        false)),
                        kept,
                        request))
                .orElseGet(() -> tree("organisation.date_form", kept, request));
    }

    private ResponseEntity<String> done(Outcome outcome, Map<String, String> kept, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done _ -> home();
            case Outcome.Refused(var problem) -> tree(problem, kept, request);
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping(HOME + "/{unit}/move")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<?> move(
            Actor.Account actor,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        return date(from)
                .map(day -> done(organisation.move(actor.id(), unit, parent.strip(), day), Map.of(), request))
                .orElseGet(() -> tree("organisation.date_form", Map.of(), request));
    }

    @PostMapping(HOME + "/{unit}/close")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<?> close(
            Actor.Account actor,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request) {
        return date(until)
                .map(day -> done(organisation.close(actor.id(), unit, day), Map.of(), request))
                .orElseGet(() -> tree("organisation.date_form", Map.of(), request));
    }

    /// Makes a person the administrator of an institution.
    @PostMapping(HOME + "/{unit}/administrators")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<?> administrator(
            Actor.Account actor,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String username,
            HttpServletRequest request) {
        var institution = organisation
                .find(unit)
                .filter(each -> each.level().hasMembers())
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var person = accounts.find(username);
        if (person.isEmpty()) {
            return tree("organisation.nobody", Map.of(), request);
        }
        var scope = Scope.Unit.of(institution.id().value());
        if (accounts.holders(Role.INSTITUTION_ADMIN, scope).contains(person.get())) {
            return home();
        }
        return switch (accounts.grant(person.get(), Role.INSTITUTION_ADMIN, scope, actor.id())) {
            case Granted.Ok _ -> home();
            case Granted.Excluded _, Granted.Unknown() -> tree("problem.roles-exclude", Map.of(), request);
        };
    }

    private static ResponseEntity<String> home() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(HOME))
                .build();
    }
}
