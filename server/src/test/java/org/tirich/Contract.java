package org.tirich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares responses of the server with the committed OpenAPI document. [Browser] calls it for every JSON
/// response, so that every test of the server also tests the document.
public final class Contract {

    private static final Path DOCUMENT = Path.of("../docs/api/openapi.json");

    private final JsonNode document;
    private final List<Template> templates = new ArrayList<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> templates.add(new Template(
                        Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), path.getValue())));
    }

    private record Template(Pattern pattern, JsonNode operations) {}

    private static final class Committed {
        static final Contract CONTRACT = read();

        private static Contract read() {
            try {
                return new Contract(JsonMapper.shared().readTree(Files.readString(DOCUMENT)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Contract committed() {
        return Committed.CONTRACT;
    }

    public JsonNode document() {
        return document;
    }

    /// The difference of a response from the document; empty if there is none, or if the document does not describe
    /// the route.
    List<String> differences(String method, String path, int status, String type, String body) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return List.of();
        }
        var described = operation.get().path("responses").path(Integer.toString(status));
        if (described.isMissingNode()) {
            if (status < 400) {
                return List.of("the status " + status + " is not described");
            }
            described = resolve(operation.get().path("responses").path("default"));
        }
        var schema = described.path("content").path(type).path("schema");
        if (schema.isMissingNode() || method.equals("HEAD")) {
            return body.isEmpty() ? List.of() : List.of("a body of " + type + " is not described");
        }
        var differences = new ArrayList<String>();
        if (type.endsWith("json")) {
            compare(JsonMapper.shared().readTree(body), schema, "", differences);
        }
        return differences;
    }

    private Optional<JsonNode> operation(String method, String path) {
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .map(template -> template.operations().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    /// Resolves a reference; other nodes are returned unchanged.
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private void compare(JsonNode value, JsonNode reference, String at, List<String> differences) {
        var schema = resolve(reference);
        if (schema.has("anyOf")) {
            if (schema.path("anyOf").valueStream().noneMatch(each -> fits(value, each))) {
                differences.add(at + " is none of the alternatives");
            }
            return;
        }
        if (!isOfType(value, schema.path("type"))) {
            differences.add("%s is %s, not %s".formatted(at, value.getNodeType(), schema.path("type")));
        } else if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            differences.add("%s is %s, none of %s".formatted(at, value, schema.path("enum")));
        } else if (value.isArray()) {
            value.valueStream().forEach(item -> compare(item, schema.path("items"), at + "[]", differences));
        } else if (value.isObject()) {
            compareObject(value, schema, at, differences);
        }
    }

    private void compareObject(JsonNode value, JsonNode schema, String at, List<String> differences) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> differences.add(at + "." + name + " is missing"));
        for (var property : value.properties()) {
            var described = schema.path("properties").path(property.getKey());
            if (described.isMissingNode()) {
                described = schema.path("additionalProperties");
            }
            if (described.isMissingNode()) {
                differences.add(at + "." + property.getKey() + " is not described");
            } else {
                compare(property.getValue(), described, at + "." + property.getKey(), differences);
            }
        }
    }

    private boolean fits(JsonNode value, JsonNode schema) {
        var differences = new ArrayList<String>();
        compare(value, schema, "", differences);
        return differences.isEmpty();
    }

    private static boolean isOfType(JsonNode value, JsonNode types) {
        return types.isMissingNode()
                || (types.isArray() ? types.valueStream() : Stream.of(types))
                        .anyMatch(type -> switch (type.asString()) {
                            case "object" -> value.isObject();
                            case "array" -> value.isArray();
                            case "string" -> value.isString();
                            case "boolean" -> value.isBoolean();
                            case "integer" -> value.isIntegralNumber();
                            case "number" -> value.isNumber();
                            case "null" -> value.isNull();
                            default -> false;
                        });
    }
}
