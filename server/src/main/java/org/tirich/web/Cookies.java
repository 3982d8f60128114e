package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies of this server. Over TLS their names have the prefix `__Host-`, so that no other host can set them.
public final class Cookies {

    private static final Duration SESSION_LIFE = Duration.ofDays(30);
    private static final Duration LANGUAGE_LIFE = Duration.ofDays(365);
    private static final String FIRST_RUN = "start";
    private static final String SESSION = "session";
    private static final String VISIT = "visit";
    private static final String IMPERSONAL = "impersonal";
    private static final Pattern VISIT_KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Cookies() {}

    /// @throws IllegalStateException on a connection that others can read: [Cleartext]
    public static void setSession(HttpServletRequest request, HttpServletResponse response, String token) {
        if (Cleartext.is(request)) {
            throw new IllegalStateException("a session token would be sent in clear");
        }
        set(request, response, SESSION, token, SESSION_LIFE);
    }

    public static void clearSession(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, SESSION, "", Duration.ZERO);
    }

    /// The session token; empty if there is none, and on a connection that others can read ([Cleartext]). Only the
    /// cookie of exactly this name counts: another host of the
    /// domain can set cookies with similar names.
    public static String session(HttpServletRequest request) {
        return Cleartext.is(request) ? "" : UiLanguage.cookie(request, name(request, SESSION));
    }

    /// The value of a cookie that the page's script sets; empty if there is none.
    public static String setByPage(HttpServletRequest request, String name) {
        return UiLanguage.cookie(request, name);
    }

    /// The key of a guest's visit on this device; it stays when she signs in.
    public static Optional<UUID> visit(HttpServletRequest request) {
        var key = UiLanguage.cookie(request, name(request, VISIT));
        return VISIT_KEY.matcher(key).matches() ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }

    /// Sets a session cookie, which ends with the browser session: a guest has a key for one visit only.
    static void setVisit(HttpServletRequest request, HttpServletResponse response, String key) {
        set(request, response, VISIT, key, Duration.ofSeconds(-1));
    }

    static void setLanguage(HttpServletRequest request, HttpServletResponse response, String language) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(UiLanguage.COOKIE, language)
                        .path("/")
                        .maxAge(LANGUAGE_LIFE)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    /// Whether a guest has chosen pages that are the same for everyone.
    public static boolean isImpersonal(HttpServletRequest request) {
        return !UiLanguage.cookie(request, name(request, IMPERSONAL)).isEmpty();
    }

    public static void setImpersonal(HttpServletRequest request, HttpServletResponse response, boolean impersonal) {
        set(request, response, IMPERSONAL, impersonal ? "1" : "", impersonal ? LANGUAGE_LIFE : Duration.ZERO);
    }

    /// The style sheet that the browser has, as the client wrote it; empty before it has one.
    static String style(HttpServletRequest request) {
        return UiLanguage.cookie(request, "css");
    }

    /// What a viewer chose on her first visit, as its owner wrote it; empty if she has not chosen.
    public static String firstRun(HttpServletRequest request) {
        return UiLanguage.cookie(request, name(request, FIRST_RUN));
    }

    public static void setFirstRun(HttpServletRequest request, HttpServletResponse response, String choice) {
        set(request, response, FIRST_RUN, choice, LANGUAGE_LIFE);
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request, name), value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
