package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request through only where its actor holds a permission that the route requires.
class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        if (request.getAttribute(ActorFilter.ATTRIBUTE) == null) {
            // Assets and public media are served without asking who wants them.
            if (Arrays.asList(requires.value()).contains(Permission.WATCH)) {
                return true;
            }
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        var actor = (Actor) request.getAttribute(ActorFilter.ATTRIBUTE);
        if (Arrays.stream(requires.value()).anyMatch(actor::may)) {
            return true;
        }
        if (actor.account().isPresent()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        if (isPage(request)) {
            response.sendRedirect(
                    "/sign-in?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
            return false;
        }
        throw Problem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed");
    }

    static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")
                || "application/x-www-form-urlencoded".equals(request.getContentType());
    }
}
