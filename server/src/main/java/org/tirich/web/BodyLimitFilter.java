package org.tirich.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies over their limit, with or without a declared length.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class BodyLimitFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    BodyLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large").with("limit", limit));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static long limit(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/uploads/")) {
            return BodyLimits.MAX_UPLOAD_CHUNK;
        }
        if (path.startsWith("/api/studio/") && path.endsWith("/draft")) {
            return BodyLimits.MAX_DRAFT;
        }
        return path.contains("/captions/") ? BodyLimits.MAX_CAPTIONS : BodyLimits.MAX_ORDINARY;
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counting(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            return read < 0 ? read : count(read, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int result, int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
