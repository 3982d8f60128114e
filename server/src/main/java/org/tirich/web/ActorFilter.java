package org.tirich.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tirich.access.Actor;

/// Determines the actor of a request, and refuses cross-site requests: a request that changes state must come from a
/// page of this server (`Sec-Fetch-Site`, or `Origin` in browsers without it).
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ActorFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = Actor.class.getName();

    /// Methods that change no state.
    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SignIn signIn;
    private final ProblemWriter problems;

    ActorFilter(SignIn signIn, ProblemWriter problems) {
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) && ImpersonalPaths.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && fromAnotherSite(request)) {
            problems.write(request, response, Problem.of(org.springframework.http.HttpStatus.FORBIDDEN, "other-site"));
            return;
        }
        var requested = request.getParameter(UiLanguage.PARAMETER);
        if (SAFE.contains(request.getMethod()) && requested != null && Strings.has(requested)) {
            Cookies.setLanguage(request, response, requested);
        }
        request.setAttribute(ATTRIBUTE, actor(request, response));
        chain.doFilter(request, response);
    }

    private Actor actor(HttpServletRequest request, HttpServletResponse response) {
        var token = Cookies.session(request);
        if (!token.isEmpty()) {
            var account = signIn.findAccount(token);
            if (account.isPresent()) {
                return account.get();
            }
        }
        var visit = Cookies.visit(request);
        if (visit.isPresent()) {
            return new Actor.Guest(visit.get());
        }
        var fresh = UUID.randomUUID();
        Cookies.setVisit(request, response, fresh.toString());
        return new Actor.Guest(fresh);
    }

    private static boolean fromAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals(ownOrigin(request, origin));
    }

    private static @Nullable String ownOrigin(HttpServletRequest request, String origin) {
        try {
            var uri = URI.create(origin);
            var authority = uri.getRawAuthority();
            return authority != null && authority.equals(request.getHeader("Host")) ? origin : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
