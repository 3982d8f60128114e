package org.tirich.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 414 to a request whose address or fields would make a response header too long, such as the address of a
/// redirect. Tomcat would answer 500, because its buffer for headers is small.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ResponseHeaderLimitFilter extends OncePerRequestFilter {

    /// Half of `server.tomcat.max-http-response-header-size`; the rest is for all other headers.
    private static final int MAX_VALUE = 8 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Limited(response));
    }

    private static final class Limited extends HttpServletResponseWrapper {

        Limited(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (fits(value)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (fits(value)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void sendRedirect(String location, int status, boolean clear) throws IOException {
            if (fits(location)) {
                super.sendRedirect(location, status, clear);
            }
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            sendRedirect(location, SC_FOUND, true);
        }

        private boolean fits(@Nullable String value) {
            if (value == null || value.length() <= MAX_VALUE) {
                return true;
            }
            super.setStatus(SC_REQUEST_URI_TOO_LONG);
            return false;
        }
    }
}
