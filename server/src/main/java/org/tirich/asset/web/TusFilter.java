package org.tirich.asset.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The parts of tus that concern every response of an upload, also those of other filters: the header `Tus-Resumable`,
/// and `X-HTTP-Method-Override` for clients that cannot send PATCH or DELETE. The filters that refuse requests by their
/// method run after it and check the method that counts.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TusFilter extends OncePerRequestFilter {

    private static final String ROOT = "/api/uploads";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals(ROOT) && !path.startsWith(ROOT + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Tus-Resumable", UploadController.VERSION);
        var method = request.getHeader("X-HTTP-Method-Override");
        chain.doFilter(method == null ? request : new Overridden(request, method.strip()), response);
    }

    private static final class Overridden extends HttpServletRequestWrapper {

        private final String method;

        Overridden(HttpServletRequest request, String method) {
            super(request);
            this.method = method.toUpperCase(Locale.ROOT);
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
