package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.tirich.access.Actor;
import org.tirich.access.Permission;

/// Admits a request only if its actor holds a permission that the route requires, on a scope that covers the resource
/// in the path. A change of state that only operators may make also requires a recent passphrase ([StepUp]).
class RouteGuard implements HandlerInterceptor {

    private final ResourceScopes scopes;

    private final Supplier<StepUp> stepUp;

    RouteGuard(ResourceScopes scopes, Supplier<StepUp> stepUp) {
        this.scopes = scopes;
        this.stepUp = stepUp;
    }

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
        var anyOf = List.of(requires.value());
        if (!(request.getAttribute(ActorFilter.ATTRIBUTE) instanceof Actor actor)) {
            // Static files and public media carry no actor.
            if (anyOf.contains(Permission.WATCH)) {
                return true;
            }
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        if (anyOf.stream().noneMatch(actor::may)) {
            return refuse(actor, request, response);
        }
        if (requires.reach() == Reach.SCOPE && !reaches(actor, anyOf, request)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope");
        }
        return !needsStepUp(anyOf, request)
                || !(actor instanceof Actor.Account account)
                || stepUp.get().admits(account, request, response);
    }

    private static boolean needsStepUp(List<Permission> anyOf, HttpServletRequest request) {
        return anyOf.equals(List.of(Permission.OPERATE)) && !ActorFilter.SAFE.contains(request.getMethod());
    }

    /// True also for a resource that does not exist; the handler answers with 404.
    private boolean reaches(Actor actor, List<Permission> anyOf, HttpServletRequest request) {
        @SuppressWarnings("unchecked")
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null
                || scopes.find(variables)
                        .map(scope -> actor.mayAny(anyOf, scope))
                        .orElse(true);
    }

    private static boolean refuse(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
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
