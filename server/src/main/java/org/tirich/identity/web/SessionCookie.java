package org.tirich.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/// The session token of a request, and the name of its browser.
final class SessionCookie {

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<jakarta.servlet.http.Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().endsWith("session"))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    /// The browser and the operating system, so that a person can distinguish her sessions.
    static String device(HttpServletRequest request) {
        var agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        var system = first(agent, "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
        var browser = first(agent, "Firefox", "Edg", "OPR", "SamsungBrowser", "Chrome", "Safari");
        return (browser + " " + system).strip();
    }

    private static String first(String agent, String... names) {
        return Arrays.stream(names).filter(agent::contains).findFirst().orElse("");
    }
}
