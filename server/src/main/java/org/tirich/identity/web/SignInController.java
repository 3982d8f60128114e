package org.tirich.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Permission;
import org.tirich.identity.Accounts;
import org.tirich.identity.Accounts.Opened;
import org.tirich.identity.Sessions;
import org.tirich.identity.SignInLimits;
import org.tirich.web.ClientAddress;
import org.tirich.web.Cookies;
import org.tirich.web.Pages;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The forms for signing in and signing up. They work without a script.
@RestController
class SignInController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final ClientAddress clients;
    private final Pages pages;
    private final Strings strings;

    SignInController(
            Accounts accounts,
            Sessions sessions,
            SignInLimits limits,
            ClientAddress clients,
            Pages pages,
            Strings strings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
        this.clients = clients;
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/sign-in")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> signIn(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return pages.page("sign-in", "account.sign_in")
                .with(next(next))
                .with("username", "")
                .answer(request);
    }

    @PostMapping("/sign-in")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var network = clients.network(request);
        limits.takeSignIn(network, username);
        var account = accounts.check(username, password, network);
        if (account.isEmpty()) {
            return pages.page("sign-in", "account.sign_in")
                    .status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .with(next(next))
                    .with(Map.of("username", username, "problem", text(request, "wrong-sign-in")))
                    .answer(request);
        }
        return enter(account.get(), local(next), request, response);
    }

    @GetMapping("/sign-up")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> signUp(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return pages.page("sign-up", "account.sign_up")
                .with(next(next))
                .with("username", "")
                .answer(request);
    }

    @PostMapping("/sign-up")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> signUp(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String ageBand,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var network = clients.network(request);
        limits.takeSignUp(network);
        var band = switch (ageBand) {
            case "under-13" -> AgeBand.UNDER_13;
            case "13-15" -> AgeBand.FROM_13_TO_15;
            case "16-17" -> AgeBand.FROM_16_TO_17;
            case "adult" -> AgeBand.ADULT;
            default -> null;
        };
        if (band == null) {
            return refuse(username, next, "ageBand", "age-band-missing", request);
        }
        return switch (accounts.signUp(username, password, band, network)) {
            case Opened.Account(var id) -> enter(id, local(next), request, response);
            case Opened.NameTaken() -> refuse(username, next, "username", "name-taken", request);
            case Opened.InvalidName() -> refuse(username, next, "username", "name-unfit", request);
            case Opened.InvalidPassphrase() ->
                refuse(username, next, "password", Accounts.refusalOf(password), request);
            case Opened.InvalidLink() -> throw new IllegalStateException("a sign-up has no link");
            case Opened.TooYoung() ->
                pages.page("sign-up", "account.sign_up")
                        .with(Map.of("childBlocked", true, "username", ""))
                        .answer(request);
        };
    }

    private ResponseEntity<String> refuse(
            String username, String next, String field, String code, HttpServletRequest request) {
        return pages.page("sign-up", "account.sign_up")
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .with(next(next))
                .with(Map.of("username", username, "fieldProblems", Map.of(field, text(request, code))))
                .answer(request);
    }

    @PostMapping("/sign-out")
    @Requires(value = Permission.SIGN_IN, reach = Reach.OWN)
    ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(Cookies.session(request));
        Cookies.clearSession(request, response);
        return Redirect.to("/");
    }

    @GetMapping("/reset/{token}")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> reset(@PathVariable String token, HttpServletRequest request) {
        return accounts.linkIsGood(token)
                ? pages.page("reset", "account.reset").answer(request)
                : deadLink("reset", "account.reset", HttpStatus.GONE, request);
    }

    @PostMapping("/reset/{token}")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> reset(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        var network = clients.network(request);
        limits.takeLink(network);
        if (accounts.reset(token, password, network)) {
            return Redirect.to("/sign-in");
        }
        if (!accounts.linkIsGood(token)) {
            return deadLink("reset", "account.reset", HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        return pages.page("reset", "account.reset")
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .with("problem", text(request, Accounts.refusalOf(password)))
                .answer(request);
    }

    /// The page of a link that is used, expired or unknown: it has no form, because nothing that is sent can succeed.
    private ResponseEntity<String> deadLink(
            String template, String title, HttpStatus status, HttpServletRequest request) {
        return pages.page(template, title)
                .status(status)
                .with(Map.of("dead", true, "problem", text(request, "link-expired")))
                .answer(request);
    }

    @GetMapping("/set-up/{token}")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> setUp(@PathVariable String token, HttpServletRequest request) {
        return accounts.linkIsGood(token)
                ? pages.page("set-up", "account.set_up").with("username", "").answer(request)
                : deadLink("set-up", "account.set_up", HttpStatus.GONE, request);
    }

    @PostMapping("/set-up/{token}")
    @Requires(value = Permission.SIGN_IN, reach = Reach.PUBLIC)
    ResponseEntity<String> setUp(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var network = clients.network(request);
        limits.takeLink(network);
        if (!accounts.linkIsGood(token)) {
            return deadLink("set-up", "account.set_up", HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        return switch (accounts.setUp(token, username, password, network)) {
            case Opened.Account(var id) -> enter(id, "/operate", request, response);
            case Opened.NameTaken() -> setUpRefused(username, "name-taken", request);
            case Opened.InvalidPassphrase() -> setUpRefused(username, Accounts.refusalOf(password), request);
            case Opened.InvalidLink() ->
                deadLink("set-up", "account.set_up", HttpStatus.UNPROCESSABLE_CONTENT, request);
            case Opened.InvalidName(), Opened.TooYoung() -> setUpRefused(username, "name-unfit", request);
        };
    }

    private ResponseEntity<String> setUpRefused(String username, String code, HttpServletRequest request) {
        return pages.page("set-up", "account.set_up")
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .with(Map.of("username", username, "problem", text(request, code)))
                .answer(request);
    }

    /// Opens a session under a new token, whether or not the browser had a session before.
    private ResponseEntity<String> enter(
            AccountId account, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(Cookies.session(request));
        Cookies.setSession(request, response, sessions.open(account, Device.name(request)));
        return Redirect.to(next);
    }

    private String text(HttpServletRequest request, String code) {
        return strings.in(UiLanguage.of(request)).get("problem." + code);
    }

    /// Accepts only a path of this server. Browsers ignore tabs and line breaks in an address, and take a backslash for
    /// a slash.
    /// The page to return to, as it is and as a part of an address.
    private static Map<String, String> next(String next) {
        return Map.of("next", local(next), "nextQuery", URLEncoder.encode(local(next), StandardCharsets.UTF_8));
    }

    private static String local(String next) {
        return next.startsWith("/") && !next.startsWith("//") && next.length() <= 300 && isAddress(next) ? next : "/";
    }

    private static boolean isAddress(String text) {
        try {
            return !new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
