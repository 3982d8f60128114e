package org.tirich.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Redirects a request whose query is not valid UTF-8 or has a broken escape to the same address with the broken
/// characters replaced (U+FFFD). Links get truncated and old pages use other encodings; a search for the readable part
/// is better than an error.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MalformedQueryFilter extends OncePerRequestFilter {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (HttpMethod.GET.matches(request.getMethod()) && query != null && isMalformed(query)) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + '?' + repaired(query));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isMalformed(String query) {
        if (query.indexOf('%') < 0) {
            return false;
        }
        if (BROKEN_ESCAPE.matcher(query).find()) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(query)));
            return false;
        } catch (CharacterCodingException broken) {
            return true;
        }
    }

    private static String repaired(String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> Stream.of(parameter.split("=", 2))
                        .map(part -> URLEncoder.encode(decoded(part), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String part) {
        var escaped = BROKEN_ESCAPE.matcher(part.replace('+', ' ')).replaceAll("%25");
        return new String(bytes(escaped), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String escaped) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(escaped.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
