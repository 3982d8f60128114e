package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns exceptions into a problem for a client or an error page for a person.
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Strings strings;
    private final Pages pages;

    ProblemAdvice(Strings strings, Pages pages) {
        this.strings = strings;
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<?> problem(Problem problem, HttpServletRequest request) {
        return answer(problem, request);
    }

    /// A malformed id in a path is answered with 404.
    @ExceptionHandler
    ResponseEntity<?> unreadableId(TypeMismatchException unreadable, HttpServletRequest request) {
        return answer(Problem.of(HttpStatus.NOT_FOUND, "not-found"), request);
    }

    @ExceptionHandler
    ResponseEntity<?> unreadableBody(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return switch (failure.getMostSpecificCause()) {
            case Problem problem -> answer(problem, request);
            case DatabindException malformed
            when !malformed.getPath().isEmpty() -> invalid(malformedField(malformed), request);
            default -> answer(Problem.of(HttpStatus.BAD_REQUEST, "unreadable"), request);
        };
    }

    @ExceptionHandler
    ResponseEntity<?> invalid(InvalidBody invalid, HttpServletRequest request) {
        return answer(invalid.problem(strings.in(UiLanguage.of(request))), request);
    }

    /// An unknown field or a field of another type: the page is from another version.
    private static InvalidBody malformedField(DatabindException failure) {
        var path = new StringBuilder();
        for (var part : failure.getPath()) {
            if (part.getPropertyName() == null) {
                path.append('[').append(part.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(part.getPropertyName());
            }
        }
        var code = failure instanceof UnrecognizedPropertyException ? "field-unknown" : "field-unfit";
        return new InvalidBody(HttpStatus.BAD_REQUEST, List.of(new Violation(path.toString(), code)));
    }

    @ExceptionHandler
    ResponseEntity<?> missing(MissingRequestValueException missing, HttpServletRequest request) {
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "unreadable"), request);
    }

    /// The browser closed the connection; no response is possible.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    /// The container closes the connection, so that the client sees that the body is incomplete.
    @ExceptionHandler
    void closed(CloseNowException closed) throws CloseNowException {
        throw closed;
    }

    @ExceptionHandler
    ResponseEntity<?> other(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(Problem.of(status, code(status)), request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        if (response.isCommitted()) {
            throw failure;
        }
        return answer(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "broken"), request);
    }

    private ResponseEntity<?> answer(Problem problem, HttpServletRequest request) {
        if (!RouteGuard.isPage(request)) {
            return problem.in(strings.in(UiLanguage.of(request)));
        }
        var catalogue = strings.in(UiLanguage.of(request));
        var page = pages.page("error", "error.title")
                .status(problem.status())
                .with(Map.of(
                        "status",
                        problem.status().value(),
                        "heading",
                        catalogue.get("problem." + problem.code()),
                        "detail",
                        ""))
                .answer(request);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .headers(problem.headers())
                .body(page.getBody());
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "not-found";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE, BAD_REQUEST -> "unreadable";
            default -> status.is5xxServerError() ? "broken" : "unreadable";
        };
    }
}
