package org.tirich.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Completes and orders what springdoc found.
final class Document implements OpenApiCustomizer {

    private static final String REF = "#/components/schemas/";

    private final SchemaNames names;
    private final Operations operations;
    private OpenAPI latest = new OpenAPI();

    Document(SchemaNames names, Operations operations) {
        this.names = names;
        this.operations = operations;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Tirich")
                .version("1")
                .description(
                        "The JSON interface of a Tirich server. Signing in is done with the forms of the server's pages.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.setServers(null);
        var components = document.getComponents();
        components.addSecuritySchemes(
                Operations.SESSION,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name(Operations.SESSION));
        operations.schemas().forEach(components::addSchemas);
        components.getSchemas().remove("SseEmitter");
        Nullness.apply(document, names.types());
        Constraints.apply(document, names.types());
        components.addSchemas(Operations.PROBLEM, problem());
        components.addSchemas("InvalidField", invalidField());
        components.addSchemas("CaptionReading", captionReading());
        components.addResponses(
                Operations.PROBLEM,
                new ApiResponse()
                        .description("What went wrong, in the reader's language (RFC 9457).")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new JsonSchema().$ref(REF + Operations.PROBLEM)))));
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        document.setPaths(ordered(document.getPaths()));
        latest = document;
    }

    /// The document that was made last.
    OpenAPI latest() {
        return latest;
    }

    private static Paths ordered(Paths paths) {
        var ordered = new Paths();
        new TreeMap<>(paths).forEach((path, item) -> {
            item.readOperationsMap().forEach((method, operation) -> name(operation, method, path));
            ordered.addPathItem(path, item);
        });
        return ordered;
    }

    private static void name(Operation operation, PathItem.HttpMethod method, String path) {
        var segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("api"))
                .toList();
        operation.setTags(List.of(segments.getFirst()));
        operation.setOperationId(method.name().toLowerCase(java.util.Locale.ROOT)
                + segments.stream().map(Document::word).collect(Collectors.joining()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Document::withoutNull);
        }
    }

    private static String word(String segment) {
        var name = segment.replaceAll("[{}]", "");
        var capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return segment.startsWith("{") ? "By" + capital : capital;
    }

    /// A parameter is there or left out; it has no way to be null.
    private static void withoutNull(Parameter parameter) {
        if (parameter.getSchema().getTypes() != null) {
            parameter.getSchema().getTypes().remove("null");
        }
    }

    /// The members of every problem, and those that only some have.
    private static Schema<?> problem() {
        var problem = new JsonSchema();
        problem.addType("object");
        problem.setDescription("`code` is stable; `detail` is a sentence for the reader.");
        var members = new LinkedHashMap<String, Schema>();
        members.put("type", text());
        members.put("title", text());
        members.put("status", number());
        members.put("detail", text());
        members.put("code", text());
        members.put("instance", text());
        List.of("limit", "version", "offset", "files", "megabytes").forEach(name -> members.put(name, number()));
        members.put("field", text());
        members.put("min", number());
        members.put("violations", list("InvalidField"));
        members.put("missing", list("Missing"));
        members.put("problems", list("CaptionRemark"));
        members.put("readings", list("CaptionReading"));
        problem.setProperties(members);
        problem.setRequired(List.of("code", "detail", "status", "title", "type"));
        return problem;
    }

    private static Schema<?> invalidField() {
        var field = new JsonSchema();
        field.addType("object");
        field.setDescription("A field of the body and what is wrong with it.");
        var members = new LinkedHashMap<String, Schema>();
        List.of("field", "code", "message").forEach(name -> members.put(name, text()));
        field.setProperties(members);
        field.setRequired(List.of("code", "field", "message"));
        return field;
    }

    private static Schema<?> captionReading() {
        var reading = new JsonSchema();
        reading.addType("object");
        reading.setDescription("A caption file as it is in one of the encodings that it may have.");
        var members = new LinkedHashMap<String, Schema>();
        members.put("encoding", text());
        var lines = new JsonSchema();
        lines.addType("array");
        lines.setItems(text());
        members.put("preview", lines);
        reading.setProperties(members);
        reading.setRequired(List.of("encoding", "preview"));
        return reading;
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }

    private static Schema<?> number() {
        return new JsonSchema().typesItem("integer").format("int64");
    }

    private static Schema<?> list(String schema) {
        return new JsonSchema().typesItem("array").items(new JsonSchema().$ref(REF + schema));
    }
}
