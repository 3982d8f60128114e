package org.tirich.web;

import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Refuses a body with invalid fields.
final class InvalidBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Violation> violations;

    InvalidBody(HttpStatus status, List<Violation> violations) {
        super("invalid body", null, false, false);
        this.status = status;
        this.violations = List.copyOf(violations);
    }

    /// An invalid field of the body, with a message in the reader's language.
    record InvalidField(String field, String code, String message) {}

    /// The problem of the first violation, with all of them as `violations`.
    Problem problem(Strings.Catalogue strings) {
        var first = violations.getFirst();
        var problem = Problem.of(status, first.code()).with("field", first.field());
        for (var bound : first.bounds().entrySet()) {
            problem = problem.with(bound.getKey(), bound.getValue());
        }
        return problem.with(
                "violations",
                violations.stream().map(each -> describe(each, strings)).toList());
    }

    private static InvalidField describe(Violation violation, Strings.Catalogue strings) {
        var parameters = new HashMap<String, String>();
        violation.bounds().forEach((name, bound) -> parameters.put(name, bound.toString()));
        parameters.put("field", violation.field());
        return new InvalidField(
                violation.field(), violation.code(), strings.get("problem." + violation.code(), parameters));
    }
}
