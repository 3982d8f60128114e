package org.tirich.credential;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON (RFC 8259) that has one meaning: UTF-8 only, no duplicate members, nothing after the object, bounded
/// depth.
final class StrictJson {

    private static final int MAX_DEPTH = 10;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            .maxStringLength(StatusList.MAX_ENCODED)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] write(ObjectNode object) {
        return JSON.writeValueAsBytes(object);
    }

    static String text(ObjectNode object) {
        return JSON.writeValueAsString(object);
    }

    /// @throws IllegalArgumentException if the bytes are no such object
    static ObjectNode read(byte[] utf8) {
        try {
            // Given bytes, the parser would also accept UTF-16 and UTF-32, and a byte order mark.
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("not an object");
        } catch (CharacterCodingException | JacksonException e) {
            throw new IllegalArgumentException("not strict JSON", e);
        }
    }

    /// Whether an object is exactly what was read: a codec that writes again what it understood finds members
    /// that are unknown, missing, or of another type.
    static void requireEqual(ObjectNode given, ObjectNode understood) {
        // A number's class depends on its size and on who made it, hence the reading.
        if (!given.equals(read(write(understood)))) {
            throw new IllegalArgumentException("unknown or missing members");
        }
    }

    static String text(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException(name + " is not a string");
        }
        return value.stringValue();
    }

    /// A count of seconds without fraction or exponent.
    static long seconds(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(name + " is not a count of seconds");
        }
        return value.longValue();
    }

    static boolean flag(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isBoolean()) {
            throw new IllegalArgumentException(name + " is not true or false");
        }
        return value.booleanValue();
    }

    static JsonNode child(JsonNode object, String name) {
        var value = object.get(name);
        if (value == null || !value.isContainer()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
