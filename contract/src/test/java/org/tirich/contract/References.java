package org.tirich.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which schemas the operations of a document refer to, directly and through others.
final class References {

    private final Map<String, Schema> schemas;
    private final Set<String> found = new TreeSet<>();

    private References(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    /// Names of the schemas that a request may contain.
    static Set<String> ofRequests(OpenAPI document) {
        var references = new References(document);
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getRequestBody)
                .filter(body -> body != null)
                .forEach(body -> references.follow(body.getContent()));
        return references.found;
    }

    private void follow(Content content) {
        content.values().forEach(each -> follow(each.getSchema()));
    }

    private void follow(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (found.add(name)) {
                follow(schemas.get(name));
            }
        }
        parts(schema).forEach(this::follow);
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        var parts = Stream.<Schema<?>>builder();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        for (var alternatives : List.of(list(schema.getAnyOf()), list(schema.getOneOf()), list(schema.getAllOf()))) {
            alternatives.forEach(parts::add);
        }
        return parts.build();
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> list(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
