package org.tirich.demo.phone.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.HtmlUtils;
import org.tirich.access.Actor;
import org.tirich.demo.phone.DoorToken;
import org.tirich.demo.phone.PhoneListeners;
import org.tirich.web.Cleartext;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The first filter of a demo for phones: a request from the network passes only with the cookie that the token sets.
/// Every other one gets the same page, whatever it asks for.
///
/// Whether a request is from the network is known from the socket: all but those to 127.0.0.1 are. Headers such as
/// `X-Forwarded-For` count for nothing.
class PhoneDoor implements Filter {

    static final String PAGE = "/phone";

    /// RFC 9110 section 15.5.20.
    private static final HttpStatusCode MISDIRECTED = HttpStatusCode.valueOf(421);

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)token=([^&]*)");

    /// Cookies do not tell ports apart: each demo of a machine has its own name.
    private static final String COOKIE = "phone-";

    /// The token ends with the demo, mostly sooner.
    private static final Duration COOKIE_LIFE = Duration.ofDays(30);

    /// Wrong tokens that get an ordinary answer. The right one is always accepted: else one phone could shut out a
    /// whole
    /// class, whose phones share a network.
    private static final RateLimit WRONG_TOKENS = new RateLimit("phone-token", 30, 30, 120, Duration.ofMinutes(15));

    private static final Actor STRANGER = new Actor.Guest(new UUID(0, 0));

    private final DoorToken token;
    private final PhoneListeners listeners;
    private final RateLimits limits;
    private final Strings strings;

    PhoneDoor(DoorToken token, PhoneListeners listeners, RateLimits limits, Strings strings) {
        this.token = token;
        this.listeners = listeners;
        this.limits = limits;
        this.strings = strings;
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) answer;
        if (THIS_MACHINE.contains(request.getLocalAddr())) {
            chain.doFilter(request, response);
            return;
        }
        if (!namesThisListener(request)) {
            refuse(request, response, MISDIRECTED);
            return;
        }
        var given = token(request);
        var knows = given.filter(token::matches).isPresent();
        if (!knows && !hasCookie(request)) {
            refuse(request, response, isGuessing(request, given) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.FORBIDDEN);
        } else if (given.isPresent()) {
            enter(request, response, knows);
        } else {
            pass(request, response, chain);
        }
    }

    /// The host and port of the request are exactly those that the code names: a page of another site cannot make a
    /// browser send them for its own name (DNS rebinding).
    private boolean namesThisListener(HttpServletRequest request) {
        return listeners.host().equals(request.getServerName()) && request.getServerPort() == request.getLocalPort();
    }

    /// The token in the address of the page; empty for other pages and methods.
    private static Optional<String> token(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null
                || !request.getMethod().equals("GET")
                || !request.getRequestURI().equals(PAGE)) {
            return Optional.empty();
        }
        var found = TOKEN.matcher(query);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private String cookieName() {
        return COOKIE + listeners.cleartextPort();
    }

    private boolean hasCookie(HttpServletRequest request) {
        return cookies(request, cookieName()).anyMatch(token::matches);
    }

    private static Stream<String> cookies(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? Stream.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue);
    }

    /// Whether the request has a wrong token, or a wrong cookie, and so has its network too often.
    private boolean isGuessing(HttpServletRequest request, Optional<String> given) {
        return (given.isPresent() || cookies(request, cookieName()).findAny().isPresent())
                && !limits.tryTake(WRONG_TOKENS, limits.sender(STRANGER, request), 1);
    }

    /// Leaves the address with the token: it is in no history entry, no bookmark and no referrer afterwards.
    private void enter(HttpServletRequest request, HttpServletResponse response, boolean knows) {
        if (knows) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookieName(), token.value())
                            .path("/")
                            .maxAge(COOKIE_LIFE)
                            .httpOnly(true)
                            .sameSite("Lax")
                            // Both listeners read it: the page without TLS leads to the one with TLS.
                            .secure(false)
                            .build()
                            .toString());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, PAGE);
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getLocalPort() == listeners.securePort()) {
            Entrance.TLS.mark(request);
        } else {
            Entrance.CLEARTEXT.mark(request);
            Cleartext.mark(request);
        }
        chain.doFilter(request, new PrivateResponse(response));
    }

    /// The only answer to a phone that has not scanned the code. It reads nothing of the request but its languages.
    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status)
            throws IOException {
        var catalogue = strings.in(UiLanguage.ofBrowser(request));
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (status.equals(HttpStatus.TOO_MANY_REQUESTS)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(WRONG_TOKENS.period().toSeconds()));
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(catalogue).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Strings.Catalogue catalogue) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%3$s</title>
                <h1>%3$s</h1>
                <p>%4$s</p>
                """.formatted(
                        catalogue.language().value(),
                        catalogue.language().direction(),
                        HtmlUtils.htmlEscape(catalogue.get("phone.closed")),
                        HtmlUtils.htmlEscape(catalogue.get("phone.closed_text")));
    }
}
