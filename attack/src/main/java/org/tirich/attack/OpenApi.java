package org.tirich.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// An OpenAPI 3.1 document as a source of valid request bodies.
public record OpenApi(JsonNode document) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NOTHING = "01927d6a-0000-7000-8000-000000000000";

    public static OpenApi read(Path file) throws IOException {
        return new OpenApi(JsonMapper.shared().readTree(Files.readString(file)));
    }

    /// The schema of the JSON body of an operation.
    ///
    /// @param path a template, such as `/v/{work}`
    public Optional<JsonNode> bodySchema(String method, String path) {
        return Optional.of(document.path("paths")
                        .path(path)
                        .path(method.toLowerCase(Locale.ROOT))
                        .at("/requestBody/content/application~1json/schema"))
                .filter(JsonNode::isObject);
    }

    /// Resolves a reference; other nodes are returned unchanged.
    public JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /// A small valid value of a schema. Ids in it name nothing.
    public JsonNode sample(JsonNode reference) {
        var schema = resolve(reference);
        if (schema.has("anyOf")) {
            return sample(schema.path("anyOf").path(0));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), sample(property.getValue())));
                if (schema.has("additionalProperties")) {
                    object.set("ur", sample(schema.path("additionalProperties")));
                }
                yield object;
            }
            case "array" -> NODES.arrayNode().add(sample(schema.path("items")));
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt());
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode(schema.path("format").asString("").equals("uuid") ? NOTHING : "متن");
        };
    }

    /// The type of a schema without `null`.
    public static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElseThrow()
                : type.asString();
    }
}
