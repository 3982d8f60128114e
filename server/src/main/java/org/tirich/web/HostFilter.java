package org.tirich.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/// Refuses requests for hosts that this server does not answer for (421), before anything else sees them. It protects
/// against DNS rebinding, where a page of another site reaches this server under its own name.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class HostFilter extends OncePerRequestFilter {

    /// RFC 9110 section 15.5.20.
    private static final HttpStatusCode MISDIRECTED = HttpStatusCode.valueOf(421);

    private final PublicAddress address;
    private final Strings strings;
    private final ProblemWriter problems;

    HostFilter(PublicAddress address, Strings strings, ProblemWriter problems) {
        this.address = address;
        this.strings = strings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!address.admits(request)) {
            refuse(request, response);
            return;
        }
        request.setAttribute(PublicAddress.ATTRIBUTE, address.origin(request));
        // Behind a proxy that ends TLS, the connection of the browser is secure and this one is not.
        chain.doFilter(address.isHttps() && address.isAskedBy(request) ? new Secure(request) : request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!RouteGuard.isPage(request)) {
            problems.write(request, response, Problem.of(MISDIRECTED, "unknown-host"));
            return;
        }
        var catalogue = strings.in(UiLanguage.of(request));
        response.setStatus(MISDIRECTED.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(page(catalogue, address.configured().orElse("")).getBytes(StandardCharsets.UTF_8));
    }

    /// Without files of the client: they would be refused as well.
    private static String page(Strings.Catalogue catalogue, String link) {
        var text = HtmlUtils.htmlEscape(catalogue.get("problem.unknown-host"));
        var escaped = HtmlUtils.htmlEscape(link);
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>421</title>
                <h1>421</h1>
                <p>%s</p>
                %s""".formatted(
                        catalogue.language().value(),
                        catalogue.language().direction(),
                        text,
                        link.isEmpty() ? "" : "<p><a href=\"%s\">%s</a></p>\n".formatted(escaped, escaped));
    }

    private static final class Secure extends HttpServletRequestWrapper {

        Secure(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getScheme() {
            return "https";
        }
    }
}
