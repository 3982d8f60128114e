package org.tirich.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Says of each property whether it may be null and whether it may be missing. A record's component is
/// required and not null unless it is `@Nullable`. An answer always has all properties; a request may leave
/// out those that may be null.
final class Nullness {

    private final Map<String, Class<?>> types;
    private final Set<String> ofRequests;

    private Nullness(OpenAPI document, Map<String, Class<?>> types) {
        this.types = types;
        this.ofRequests = References.ofRequests(document);
    }

    static void apply(OpenAPI document, Map<String, Class<?>> types) {
        var nullness = new Nullness(document, types);
        document.getComponents().getSchemas().forEach(nullness::apply);
    }

    private void apply(String name, Schema<?> schema) {
        var type = types.get(name);
        if (type == null || !type.isRecord()) {
            return;
        }
        var nullable = nullable(type);
        var required = new TreeSet<String>();
        for (var property : List.copyOf(schema.getProperties().keySet())) {
            if (!nullable.contains(property)) {
                required.add(property);
                continue;
            }
            schema.getProperties().computeIfPresent(property, (_, value) -> orNull(value));
            if (!ofRequests.contains(name)) {
                required.add(property);
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    /// Names of the properties that may be null, those of an unwrapped record among them.
    private static Set<String> nullable(Class<?> type) {
        var nullable = new HashSet<String>();
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                nullable.addAll(nullable(component.getType()));
            } else if (isNullable(component.getAnnotatedType())) {
                nullable.add(component.getName());
            }
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonUnwrapped.class))
                .filter(method -> method.getReturnType().isRecord())
                .forEach(method -> nullable.addAll(nullable(method.getReturnType())));
        return nullable;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        schema.addType("null");
        return schema;
    }
}
