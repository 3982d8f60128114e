package org.tirich.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The limits of request bodies as a TypeScript module, one constant a schema, so that a bundle has those it uses.
final class ClientLimits {

    private static final String HEAD = """
            // Limits of the bodies that the server takes. Written by ContractTest from docs/api/openapi.json: do not edit.

            """;

    private ClientLimits() {}

    static String of(OpenAPI document) {
        var constants = new TreeMap<String, String>();
        for (var name : References.ofRequests(document)) {
            Schema<?> schema =
                    Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
            if (schema.getProperties() != null) {
                var fields = schema.getProperties().entrySet().stream()
                        .map(property -> field(property.getKey(), limits(property.getValue())))
                        .filter(Objects::nonNull)
                        .toList();
                put(constants, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), fields);
            }
        }
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> file(operation, constants)));
        return HEAD + constants.values().stream().collect(Collectors.joining("\n"));
    }

    private static void file(Operation operation, Map<String, String> constants) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("*/*")) {
            put(
                    constants,
                    operation.getOperationId(),
                    limits(operation.getRequestBody().getContent().get("*/*").getSchema()));
        }
    }

    private static void put(Map<String, String> constants, String name, List<String> fields) {
        if (!fields.isEmpty()) {
            constants.put(
                    name,
                    "export const %s = {\n%s} as const;\n"
                            .formatted(
                                    name,
                                    fields.stream()
                                            .map(field -> "  " + field + ",\n")
                                            .collect(Collectors.joining())));
        }
    }

    private static @Nullable String field(String name, List<String> limits) {
        return limits.isEmpty() ? null : "%s: { %s }".formatted(name, String.join(", ", limits));
    }

    private static List<String> limits(@Nullable Schema<?> schema) {
        var limits = new ArrayList<String>();
        if (schema == null) {
            return limits;
        }
        number(limits, "maxLength", schema.getMaxLength());
        number(limits, "minItems", schema.getMinItems());
        number(limits, "maxItems", schema.getMaxItems());
        number(limits, "maxProperties", schema.getMaxProperties());
        number(limits, "minimum", schema.getMinimum());
        number(limits, "maximum", schema.getMaximum());
        if (schema.getEnum() != null) {
            limits.add("enum: [%s]"
                    .formatted(schema.getEnum().stream()
                            .filter(Objects::nonNull)
                            .map(word -> '"' + word.toString() + '"')
                            .collect(Collectors.joining(", "))));
        }
        nested(limits, "items", schema.getItems());
        nested(
                limits,
                "additionalProperties",
                schema.getAdditionalProperties() instanceof Schema<?> values ? values : null);
        return limits;
    }

    private static void nested(List<String> limits, String name, @Nullable Schema<?> schema) {
        var field = field(name, limits(schema));
        if (field != null) {
            limits.add(field);
        }
    }

    private static void number(List<String> limits, String name, @Nullable Number limit) {
        if (limit != null) {
            limits.add(name + ": " + limit);
        }
    }
}
