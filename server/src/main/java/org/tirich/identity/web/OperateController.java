package org.tirich.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts;
import org.tirich.identity.Accounts.Granted;
import org.tirich.identity.InstanceSettings;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Moment;
import org.tirich.web.OperatorSection;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The operator's page: people and roles, jobs, storage, settings.
@RestController
class OperateController {

    private final Accounts accounts;
    private final InstanceSettings settings;
    private final List<OperatorSection> sections;
    private final Pages pages;
    private final Strings strings;

    OperateController(
            Accounts accounts,
            InstanceSettings settings,
            List<OperatorSection> sections,
            Pages pages,
            Strings strings) {
        this.accounts = accounts;
        this.settings = settings;
        this.sections = List.copyOf(sections);
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/operate")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<String> operate(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return page(q, request).answer(request);
    }

    private Pages.Page page(String q, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var page = pages.page("operate", "operate.heading")
                .with("q", q)
                .with(
                        "people",
                        accounts.search(q).stream()
                                .map(person -> person(person, catalogue))
                                .toList())
                .with(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> !role.isOfUnit())
                                .map(role -> Map.of("code", role.name(), "text", name(role, catalogue)))
                                .toList())
                .with(
                        "settings",
                        Map.of(
                                "name", settings.name(),
                                "campaignTag", settings.campaignTag(),
                                "aliases", String.join(", ", settings.campaignAliases())));
        sections.forEach(section -> page.section(section.template(), section.model()));
        return page;
    }

    private static Map<String, Object> person(Accounts.Person person, Strings.Catalogue catalogue) {
        return Map.of(
                "id", person.id().value(),
                "username", person.username(),
                "since", Moment.of(person.since()),
                "grants",
                        person.roles().stream()
                                .map(held -> Map.of("id", held.grant(), "text", describe(held, catalogue)))
                                .toList());
    }

    private static String name(Role role, Strings.Catalogue catalogue) {
        return catalogue.get("account.role." + role.name());
    }

    private static String describe(Accounts.HeldRole held, Strings.Catalogue catalogue) {
        var text = new StringBuilder(name(held.role(), catalogue));
        if (held.scope() instanceof Scope.Topic(var subject, var language)) {
            Stream.of(Optional.ofNullable(subject), Optional.ofNullable(language))
                    .flatMap(Optional::stream)
                    .forEach(part -> text.append(" · ").append(part));
        }
        return text.toString();
    }

    @PostMapping("/operate/people/{id}/grants")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<String> grant(
            Actor.Account actor,
            @PathVariable AccountId id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request) {
        if (role.isOfUnit()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "role-of-unit");
        }
        var scope = Scope.of(blankToNull(subject), language.isBlank() ? null : tag(language));
        return switch (accounts.grant(id, role, scope, actor.id())) {
            case Granted.Ok _ -> Redirect.to("/operate");
            case Granted.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Granted.Excluded _ ->
                page("", request)
                        .status(HttpStatus.CONFLICT)
                        .with("notice", strings.in(UiLanguage.of(request)).get("problem.roles-exclude"))
                        .answer(request);
        };
    }

    @PostMapping("/operate/grants/{grant}/revoke")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<String> revoke(Actor.Account actor, @PathVariable UUID grant) {
        if (!accounts.revoke(grant, actor.id())) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return Redirect.to("/operate");
    }

    @PostMapping("/operate/people/{id}/reset")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<String> resetLink(Actor.Account actor, @PathVariable AccountId id, HttpServletRequest request) {
        var token = accounts.resetLink(id, actor.id()).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var link = Pages.origin(request) + "/reset/" + token;
        return page("", request)
                .with("notice", strings.in(UiLanguage.of(request)).get("operate.reset_link") + " " + link)
                .answer(request);
    }

    @PostMapping("/operate/settings")
    @Requires(value = Permission.OPERATE, reach = Reach.PLATFORM)
    ResponseEntity<String> change(
            Actor.Account actor,
            @RequestParam String name,
            @RequestParam String campaignTag,
            @RequestParam(defaultValue = "") String aliases) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", name.strip());
        values.put("campaign-tag", campaignTag.strip().replace("#", ""));
        values.put("campaign-aliases", aliases.replace("#", ""));
        settings.change(values, actor.id());
        return Redirect.to("/operate");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String tag(String language) {
        try {
            return new LanguageTag(language.strip()).value();
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-language");
        }
    }
}
