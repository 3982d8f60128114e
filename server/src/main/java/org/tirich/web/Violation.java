package org.tirich.web;

import java.util.Map;

/// An invalid field of a body.
///
/// @param field its path in the body, such as `texts[0].title`
/// @param code the key of a string in the catalogues
/// @param bounds parameters of that string: `limit`, `min`
record Violation(String field, String code, Map<String, Long> bounds) {

    private static final int MAX_FIELD = 200;

    Violation {
        field = field.substring(0, Math.min(field.length(), MAX_FIELD));
        bounds = Map.copyOf(bounds);
    }

    Violation(String field, String code) {
        this(field, code, Map.of());
    }
}
