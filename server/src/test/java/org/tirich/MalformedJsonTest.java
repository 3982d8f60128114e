package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.attack.OpenApi;
import org.tirich.identity.Role;
import org.tirich.web.BodyLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends bodies that violate the OpenAPI document to every JSON route. From the document the test makes one valid
/// body for each route, and from it one body for each field and each kind of fault.
class MalformedJsonTest extends ServerTest {

    private static final OpenApi API = new OpenApi(Contract.committed().document());
    private static final String LONE_SURROGATE = "\"\\ud83d\"";
    private static final String NUL = "\"\\u0000\"";

    /// Bodies that are not JSON, for any route.
    private static final List<String> UNREADABLE = List.of(
            "[]",
            "[null]",
            "3",
            "\"متن\"",
            "true",
            "{",
            "{}}",
            "{\"a\":1,}",
            "[".repeat(3000),
            "{\"a\":".repeat(3000),
            "\ufeff{",
            "{\"\\ud800\": 1}");

    private static final List<String> QUERY_VALUES = List.of(
            "",
            "-1",
            "0",
            "99999999999",
            "1e9",
            "null",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%FF",
            "%22%27%3B--",
            "%D8%A7".repeat(3000),
            "(((((",
            "%5B%5D",
            "..%2F..%2Fetc",
            "a,b,,c");

    private static final List<String> NONE = List.of("", " ", "null");

    /// One invalid body.
    ///
    /// @param how the fault, for the message of the test
    private record Wrong(String how, String body) {}

    private record Call(String method, String path, JsonNode schema, boolean required) {}

    @Test
    void aMalformedBodyIsRefusedWithASentence() {
        var browser = person(Role.CREATOR, Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER, Role.LEAD_EDITOR)
                .browser();
        var failures = new ArrayList<String>();
        var requests = 0;
        for (var call : calls()) {
            for (var wrong : wrongs(call)) {
                var answer = browser.json(call.method(), call.path(), wrong.body());
                requests++;
                if (!isRefusal(answer)) {
                    failures.add("%s %s, %s: %d %s"
                            .formatted(call.method(), call.path(), wrong.how(), answer.status(), answer.text()));
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(requests).isGreaterThan(500);
    }

    @Test
    void aValidBodyIsAccepted() {
        var browser = person(Role.CREATOR).browser();
        for (var call : calls()) {
            var answer = browser.json(
                    call.method(), call.path(), API.sample(call.schema()).toString());

            assertThat(answer.status())
                    .as(call.path() + answer.text())
                    .isNotIn(400, 415, 422)
                    .isLessThan(500);
        }
    }

    @Test
    void noParameterOfAQueryBreaksARoute() {
        var browser = person(Role.CREATOR, Role.SAFETY_REVIEWER).browser();
        var broken = new ArrayList<String>();
        Contract.committed()
                .document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .at("/get/parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .forEach(parameter -> {
                            for (var value : QUERY_VALUES) {
                                var asked = path.getKey() + "?"
                                        + parameter.path("name").asString() + "=" + value;
                                if (browser.glance(browser.request(asked).GET()).status() >= 500) {
                                    broken.add(asked);
                                }
                            }
                        }));

        assertThat(broken).isEmpty();
    }

    /// The database takes less of a draft than its fields may hold together.
    @Test
    void aDraftThatIsTooLargeAsAWholeIsRefused() {
        var browser = person(Role.CREATOR).browser();
        var work = browser.json("POST", "/api/studio/works", "{}").json();
        var path = "/api/studio/works/" + work.path("work").asString() + "/draft";

        var largest = browser.json("PUT", path, draftOf(BodyLimits.MAX_DRAFT));
        var tooLarge = browser.json("PUT", path, draftOf(BodyLimits.MAX_DRAFT + 1));

        assertThat(largest.status()).as(largest.text()).isEqualTo(200);
        assertThat(tooLarge.status()).as(tooLarge.text()).isEqualTo(413);
    }

    /// A draft of that many bytes, each field within its limits.
    private static String draftOf(int bytes) {
        var letters = 300;
        while (draft(letters).getBytes(StandardCharsets.UTF_8).length > bytes) {
            letters--;
        }
        var draft = draft(letters);
        return " ".repeat(bytes - draft.getBytes(StandardCharsets.UTF_8).length) + draft;
    }

    /// A draft in twelve languages, with options of that many letters.
    private static String draft(int letters) {
        var languages = List.of("ur", "ps", "sd", "pnb", "en", "khw", "skr", "bal", "brh", "ks", "gjk", "hno");
        var texts = languages.stream()
                .map(each -> Map.of("lang", each, "title", "", "description", "ا".repeat(2000)))
                .toList();
        var option = languages.stream().collect(Collectors.toMap(each -> each, _ -> "ا".repeat(letters)));
        var question = Map.of("prompt", option, "options", List.of(option, option), "answer", 0, "explanation", option);
        return JsonMapper.shared().writeValueAsString(Map.of("version", 1, "texts", texts, "question", question));
    }

    private static boolean isRefusal(Browser.Answer answer) {
        return (answer.status() == 400 || answer.status() == 422)
                && answer.header("Content-Type").startsWith("application/problem+json")
                && answer.json().path("detail").asString("").contains(" ");
    }

    private static List<Call> calls() {
        var calls = new ArrayList<Call>();
        var paths = Contract.committed().document().path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    if (schema.isObject()) {
                        calls.add(new Call(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey()
                                        .replaceAll(
                                                "\\{[^}]+}", UUID.randomUUID().toString()),
                                schema,
                                operation.getValue().at("/requestBody/required").asBoolean(false)));
                    }
                }));
        return calls;
    }

    private static List<Wrong> wrongs(Call call) {
        var wrongs = new ArrayList<Wrong>();
        UNREADABLE.forEach(body -> wrongs.add(new Wrong("unreadable", body)));
        if (call.required()) {
            NONE.forEach(body -> wrongs.add(new Wrong("no body", body)));
        }
        var fitting = API.sample(call.schema());
        wrongs.add(new Wrong("two bodies", fitting + " " + fitting));
        vary(call.schema(), fitting).forEach((how, body) -> {
            if (!NONE.contains(body)) {
                wrongs.add(new Wrong(how, body));
            }
        });
        return wrongs;
    }

    /// Variations of a valid value as JSON text, each with one fault.
    private static Map<String, String> vary(JsonNode reference, JsonNode fitting) {
        var schema = Contract.committed().resolve(reference);
        var variations = new LinkedHashMap<String, String>();
        if (schema.has("anyOf")) {
            var ofOne = vary(schema.path("anyOf").path(0), fitting);
            ofOne.remove(" null");
            return ofOne;
        }
        if (!isNullable(schema)) {
            variations.put(" null", "null");
        }
        switch (OpenApi.type(schema)) {
            case "object" -> {
                notOne(variations, "{}");
                if (schema.has("properties")) {
                    varyObject(schema, (ObjectNode) fitting, variations);
                } else {
                    varyMap(schema, (ObjectNode) fitting, variations);
                }
            }
            case "array" -> {
                notOne(variations, "[]");
                var max = schema.path("maxItems").asInt();
                var first = fitting.path(0);
                variations.put(" too many", "[" + (first + ",").repeat(max) + first + "]");
                variations.put("[] holds null", "[null]");
                vary(schema.path("items"), first).forEach((how, item) -> variations.put("[]" + how, "[" + item + "]"));
            }
            case "string" -> {
                notOne(variations, "\"\"");
                variations.put(" lone surrogate", LONE_SURROGATE);
                variations.put(" NUL", NUL);
                if (schema.has("maxLength")) {
                    variations.put(
                            " too long",
                            '"' + "ا".repeat(schema.path("maxLength").asInt() + 1) + '"');
                } else {
                    variations.put(" none of its words", "\"کچھ اور\"");
                }
            }
            case "integer" -> {
                notOne(variations, "0");
                Stream.of("1.5", "1e400", "1e999999999", "-1e400", "9".repeat(5000), "99999999999", "-99999999999")
                        .forEach(number -> variations.put(" " + number.substring(0, 3), number));
                if (schema.has("maximum")) {
                    variations.put(
                            " too large", Long.toString(schema.path("maximum").asLong() + 1));
                }
                variations.put(
                        " too small", Long.toString(schema.path("minimum").asLong() - 1));
            }
            default -> notOne(variations, "true");
        }
        return variations;
    }

    private static void varyObject(JsonNode schema, ObjectNode fitting, Map<String, String> variations) {
        variations.put(" unknown field", with(fitting, "nobody", "1"));
        variations.put(" unknown null", with(fitting, "nobody", "null"));
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            if (schema.path("required")
                    .valueStream()
                    .anyMatch(each -> each.asString().equals(name))) {
                variations.put(
                        "." + name + " missing",
                        fitting.deepCopy().without(name).toString());
            }
            var twice = fitting.toString();
            variations.put(
                    "." + name + " twice",
                    twice.substring(0, twice.length() - 1) + ",\"" + name + "\":" + fitting.path(name) + "}");
            vary(property.getValue(), fitting.path(name))
                    .forEach((how, value) -> variations.put("." + name + how, with(fitting, name, value)));
        }
    }

    private static void varyMap(JsonNode schema, ObjectNode fitting, Map<String, String> variations) {
        var values = schema.path("additionalProperties");
        variations.put(" lone surrogate as key", "{\"\\udc00\":\"متن\"}");
        variations.put(" NUL as key", "{\"\\u0000\":\"متن\"}");
        variations.put(
                " long key",
                "{\"" + "a".repeat(schema.at("/propertyNames/maxLength").asInt() + 1) + "\":\"متن\"}");
        var many = new ArrayList<String>();
        for (int i = 0; i <= schema.path("maxProperties").asInt(); i++) {
            many.add("\"x" + i + "\":\"متن\"");
        }
        variations.put(" too many keys", "{" + String.join(",", many) + "}");
        vary(values, fitting.iterator().next())
                .forEach((how, value) -> variations.put("{}" + how, "{\"ur\":" + value + "}"));
    }

    /// Values of all other types.
    private static void notOne(Map<String, String> variations, String kind) {
        for (var other : List.of("{}", "[]", "\"\"", "0", "true", "1.5", "{\"a\":null}", "[[]]", "\"1\"", "\"true\"")) {
            if (!type(other).equals(type(kind))) {
                variations.put(" is " + other, other);
            }
        }
    }

    private static String type(String json) {
        return JsonMapper.shared().readTree(json).getNodeType().name();
    }

    private static String with(ObjectNode object, String name, String value) {
        var fields = new ArrayList<String>();
        object.properties().stream()
                .filter(field -> !field.getKey().equals(name))
                .forEach(field -> fields.add("\"" + field.getKey() + "\":" + field.getValue()));
        fields.add("\"" + name + "\":" + value);
        return "{" + String.join(",", fields) + "}";
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("type")
                .valueStream()
                .anyMatch(type -> type.asString().equals("null"));
    }
}
