package org.tirich.web;

import java.util.Map;

/// A field of a body that is not as the contract says.
///
/// @param field its path in the body, such as `texts[0].title`
/// @param code names a string of the catalogues
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
