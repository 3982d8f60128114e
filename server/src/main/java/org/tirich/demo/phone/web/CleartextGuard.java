package org.tirich.demo.phone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tirich.access.Permission;
import org.tirich.web.Problem;
import org.tirich.web.Requires;

/// Serves a phone without TLS only what a guest does: watch, search, guess. Every route that needs an account, or leads
/// to one, is left to TLS, so that no passphrase and no session is ever sent in clear.
class CleartextGuard implements HandlerInterceptor {

    /// The page that says why, and leads to the address with TLS.
    static final String EXPLANATION = "/phone/secure";

    private static final Set<Permission> OF_GUESTS = Set.of(Permission.WATCH, Permission.ENGAGE);

    /// Everybody may open it, and it offers what only accounts have.
    private static final String STUDIO = "/studio";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (Entrance.of(request) != Entrance.CLEARTEXT || isOfGuests(request, handler)) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw Problem.of(HttpStatus.FORBIDDEN, "needs-tls");
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, EXPLANATION + "?next=" + next(request));
        return false;
    }

    private static boolean isOfGuests(HttpServletRequest request, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        return requires != null
                && Arrays.stream(requires.value()).anyMatch(OF_GUESTS::contains)
                && !request.getRequestURI().equals(STUDIO);
    }

    /// The page to open with TLS; the first one if a form was sent, because its page is unknown.
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
