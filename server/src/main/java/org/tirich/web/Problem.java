package org.tirich.web;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// An error response (RFC 9457). `code` is stable and is the key of a string in the catalogues, which explains in the
/// reader's language what happened and what to do.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatusCode status;
    private final String code;
    private final transient Map<String, Object> extra;
    private final @Nullable Duration retryAfter;

    private Problem(HttpStatusCode status, String code, Map<String, Object> extra, @Nullable Duration retryAfter) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.extra = extra;
        this.retryAfter = retryAfter;
    }

    public static Problem of(HttpStatusCode status, String code) {
        return new Problem(status, code, Map.of(), null);
    }

    /// 429: a rate limit of the sender is reached.
    public static Problem tooManyRequests(Duration retryAfter) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", Map.of(), retryAfter);
    }

    /// 503: a queue of the server is full.
    public static Problem busy(Duration retryAfter) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", Map.of(), retryAfter);
    }

    /// The same problem with an additional member.
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extra);
        more.put(member, value);
        return new Problem(status, code, more, retryAfter);
    }

    public HttpStatusCode status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// The headers of the response: `Retry-After` in whole seconds, at least one.
    HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
        }
        return headers;
    }

    /// The response body, with the detail from the catalogue.
    public ResponseEntity<ProblemDetail> in(Strings.Catalogue strings) {
        var detail = ProblemDetail.forStatusAndDetail(status, strings.get("problem." + code, stringMembers()));
        detail.setType(URI.create("urn:tirich:problem:" + code));
        detail.setTitle(status instanceof HttpStatus registered ? registered.getReasonPhrase() : code);
        detail.setProperty("code", code);
        extra.forEach(detail::setProperty);
        return ResponseEntity.status(status)
                .headers(headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Map<String, String> stringMembers() {
        var members = new LinkedHashMap<String, String>();
        extra.forEach((name, value) -> members.put(name, String.valueOf(value)));
        return members;
    }
}
