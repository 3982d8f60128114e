package org.tirich.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.identity.Accounts;
import org.tirich.identity.Sessions;
import org.tirich.identity.SignInLimits;
import org.tirich.web.Cookies;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.ProfileSection;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The page of the own account: sessions, passphrase, erasure.
@RestController
class MeController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final List<ProfileSection> sections;
    private final Pages pages;
    private final Strings strings;

    private static final RateLimit EXPORTS = new RateLimit("exports", 5, 0, 0, Duration.ofHours(1));

    private final RateLimits rates;

    MeController(
            Accounts accounts,
            Sessions sessions,
            SignInLimits limits,
            List<ProfileSection> sections,
            Pages pages,
            Strings strings,
            RateLimits rates) {
        this.rates = rates;
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
        this.sections = List.copyOf(sections);
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/me")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> me(Actor.Account actor, HttpServletRequest request) {
        return page(actor, request).answer(request);
    }

    private Pages.Page page(Actor.Account actor, HttpServletRequest request) {
        var id = actor.id();
        var catalogue = strings.in(UiLanguage.of(request));
        var page = pages.page("me", "common.me")
                .with("username", actor.username())
                .with(
                        "ageBand",
                        switch (actor.ageBand()) {
                            case UNDER_13 -> "under-13";
                            case FROM_13_TO_15 -> "13-15";
                            case FROM_16_TO_17 -> "16-17";
                            case ADULT -> "adult";
                        })
                .with(
                        "roles",
                        accounts.roles(id).stream()
                                .map(role -> catalogue.get(
                                        "account.role." + role.role().name()))
                                .toList())
                .with(
                        "sessions",
                        sessions.of(id).stream()
                                .map(session -> Map.of(
                                        "id", session.id(),
                                        "current", session.visit().equals(actor.visit()),
                                        "device", session.device(),
                                        "since", Moment.of(session.since()),
                                        "lastSeen", Moment.of(session.lastSeen())))
                                .toList());
        sections.forEach(section -> page.section(section.template(), section.model(actor, catalogue)));
        return page;
    }

    @PostMapping("/me/sessions/{session}/end")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> end(Actor.Account actor, @PathVariable UUID session) {
        sessions.end(actor.id(), session);
        return Redirect.to("/me");
    }

    @PostMapping("/sign-out-everywhere")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> signOutEverywhere(
            Actor.Account actor, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(actor.id());
        Cookies.clearSession(request, response);
        return Redirect.to("/sign-in");
    }

    @PostMapping("/me/password")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> changePassphrase(
            Actor.Account actor,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(name = "new", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = actor.id();
        limits.takePassphrase(actor.username());
        if (!accounts.changePassphrase(id, actor.username(), old, wanted, id.toString())) {
            var code = Accounts.refusalOf(wanted);
            return refuse(actor, code.equals("passphrase-breached") ? code : "passphrase-not-changed", request);
        }
        Cookies.setSession(request, response, sessions.open(id, Device.name(request)));
        return Redirect.to("/me");
    }

    @GetMapping("/me/export")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> export(Actor.Account actor, HttpServletRequest request) {
        rates.take(EXPORTS, actor, request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tirich-my-data.json\"")
                .body(accounts.export(actor.id()));
    }

    @PostMapping("/me/erase")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> erase(
            Actor.Account actor,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = actor.id();
        limits.takePassphrase(actor.username());
        if (!accounts.check(id, password, id.toString())) {
            return refuse(actor, "wrong-passphrase", request);
        }
        accounts.erase(id);
        Cookies.clearSession(request, response);
        return Redirect.to("/");
    }

    private ResponseEntity<String> refuse(Actor.Account actor, String code, HttpServletRequest request) {
        return page(actor, request)
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .with("problem", strings.in(UiLanguage.of(request)).get("problem." + code))
                .answer(request);
    }
}
