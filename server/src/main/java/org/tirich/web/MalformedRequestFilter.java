package org.tirich.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request whose parameters or content type cannot be read, before any other code reads them: Tomcat parses
/// parameters at the first use, wherever that is, and fails there.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 30)
class MalformedRequestFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    MalformedRequestFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = fault(request);
        if (fault.isPresent()) {
            problems.write(request, response, fault.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Problem> fault(HttpServletRequest request) {
        if (!hasReadableType(request.getContentType())) {
            return Optional.of(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unreadable"));
        }
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (InvalidParameterException e) {
            return Optional.of(
                    e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large")
                                    .with("limit", BodyLimits.MAX_ORDINARY)
                            : Problem.of(HttpStatus.BAD_REQUEST, "unreadable"));
        }
    }

    /// Whether the type is a media type of a body (RFC 9110 section 8.3.1), without a wildcard and with a known
    /// character set.
    private static boolean hasReadableType(@Nullable String type) {
        if (type == null || type.isEmpty()) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
