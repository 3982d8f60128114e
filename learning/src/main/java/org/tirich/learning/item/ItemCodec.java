package org.tirich.learning.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the items of an outcome as JSON: `{"schema": 1, "outcome": "M-06-02", "unreviewed": ["ur"],
/// "misconceptions": […], "items": […]}`. A misconception has `id` and `text`.
///
/// An item has `id`, `proof`, `kind` (`choice`, `because`, `claim-evidence`, `number`), `parameters` (each with `name`
/// and
/// either `values` or `min`, `max`, `step`), `derived` (each with `name` and `formula`), `condition`, `prompt`, the
/// fields
/// of its kind, and `explanation`. Options have `text`, `value`, and where they are wrong `misconception` and
/// `refutation`. Unknown kinds, fields and schema versions are refused.
public final class ItemCodec {

    public static final int SCHEMA = 1;
    public static final int MAX_LENGTH = 200_000;
    public static final int MAX_ITEMS = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ItemCodec() {}

    /// @throws IllegalArgumentException with the path of the first fault
    public static ItemFile read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a file of items has at most " + MAX_LENGTH + " characters");
        }
        try {
            return file(new Fields(JSON.readTree(json), "$"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ItemFile file(Fields file) {
        var schema = file.number("schema");
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("$.schema is " + schema + "; this version reads " + SCHEMA);
        }
        var outcome = file.text("outcome");
        var unreviewed = new TreeSet<>(file.texts("unreviewed"));
        var items = new ArrayList<AssessmentItem>();
        var ids = new HashSet<String>();
        for (var fields : file.objects("items", MAX_ITEMS)) {
            var item = fields.within(() -> item(fields, outcome, unreviewed));
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException(fields.path + ": two items have the id " + item.id());
            }
            items.add(item);
        }
        var misconceptions = new TreeMap<String, TextTemplate>();
        for (var fields : file.objects("misconceptions", MAX_ITEMS)) {
            fields.within(() -> misconceptions.put(fields.text("id"), fields.template("text")));
            fields.within(fields::requireNoOther);
        }
        file.requireNoOther();
        return new ItemFile(outcome, unreviewed, misconceptions, items);
    }

    private static AssessmentItem item(Fields fields, String outcome, Set<String> unreviewed) {
        var item = new AssessmentItem(
                fields.text("id"),
                outcome,
                fields.flag("proof"),
                fields.objects("parameters", AssessmentItem.MAX_PARAMETERS).stream()
                        .map(ItemCodec::parameter)
                        .toList(),
                fields.objects("derived", AssessmentItem.MAX_DERIVED).stream()
                        .map(each -> each.within(() -> new Derived(each.text("name"), each.formula("formula"))))
                        .toList(),
                fields.optional("condition").map(_ -> fields.formula("condition")),
                body(fields),
                fields.template("explanation"),
                unreviewed);
        fields.requireNoOther();
        return item;
    }

    private static Parameter parameter(Fields fields) {
        return fields.within(() -> {
            var name = fields.text("name");
            var parameter = fields.optional("values").isPresent()
                    ? new Parameter(name, fields.numbers("values", Parameter.MAX_VALUES))
                    : Parameter.range(name, fields.number("min"), fields.number("max"), fields.number("step"));
            fields.requireNoOther();
            return parameter;
        });
    }

    private static ItemBody body(Fields fields) {
        var prompt = fields.template("prompt");
        var kind = fields.text("kind");
        return switch (kind) {
            case "choice" -> new ItemBody.Choice(prompt, options(fields));
            case "because" -> new ItemBody.Because(prompt, options(fields));
            case "claim-evidence" -> new ItemBody.ClaimEvidence(fields.template("claim"), prompt, options(fields));
            case "number" ->
                new ItemBody.Numeric(
                        prompt,
                        fields.formula("value"),
                        fields.optional("unit").map(_ -> unit(fields.text("unit"))),
                        fields.optional("tolerance").isPresent() ? fields.number("tolerance") : 0,
                        fields.objects("wrong", MAX_ITEMS).stream()
                                .map(ItemCodec::wrongValue)
                                .toList());
            default -> throw new IllegalArgumentException("unknown kind \"" + kind + "\"");
        };
    }

    private static MeasureUnit unit(String symbol) {
        return MeasureUnit.find(symbol)
                .orElseThrow(() -> new IllegalArgumentException("unknown unit \"" + symbol + "\""));
    }

    private static List<ItemBody.Option> options(Fields fields) {
        return fields.objects("options", ItemBody.WithOptions.MAX_OPTIONS).stream()
                .map(each -> each.within(() -> {
                    var option = new ItemBody.Option(
                            each.template("text"),
                            each.optional("value").map(_ -> each.formula("value")),
                            each.optional("misconception").map(_ -> distractor(each)));
                    each.requireNoOther();
                    return option;
                }))
                .toList();
    }

    private static ItemBody.WrongValue wrongValue(Fields fields) {
        return fields.within(() -> {
            var wrong = new ItemBody.WrongValue(fields.formula("value"), distractor(fields));
            fields.requireNoOther();
            return wrong;
        });
    }

    private static Distractor distractor(Fields fields) {
        return new Distractor(fields.text("misconception"), fields.template("refutation"));
    }

    /// The fields of an object, of which each must be read.
    private static final class Fields {

        private final JsonNode node;
        private final String path;
        private final Set<String> read = new HashSet<>();

        Fields(JsonNode node, String path) {
            this.node = node;
            this.path = path;
            if (!node.isObject()) {
                throw new IllegalArgumentException(path + " is not an object");
            }
        }

        /// Adds the path to the message of a fault.
        <T> T within(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (IllegalArgumentException | FormulaException e) {
                var message = String.valueOf(e.getMessage());
                throw new IllegalArgumentException(message.startsWith("$") ? message : path + ": " + message, e);
            }
        }

        Optional<JsonNode> optional(String name) {
            read.add(name);
            return Optional.ofNullable(node.get(name));
        }

        void within(Runnable reading) {
            within(() -> {
                reading.run();
                return true;
            });
        }

        private JsonNode required(String name) {
            return optional(name).orElseThrow(() -> new IllegalArgumentException("the field " + name + " is missing"));
        }

        String text(String name) {
            return text(required(name), name);
        }

        private static String text(JsonNode value, String name) {
            if (!value.isString()) {
                throw new IllegalArgumentException(name + " is not a text");
            }
            return value.asString();
        }

        double number(String name) {
            return number(required(name), name);
        }

        private static double number(JsonNode value, String name) {
            if (!value.isNumber()) {
                throw new IllegalArgumentException(name + " is not a number");
            }
            return value.asDouble();
        }

        boolean flag(String name) {
            var value = required(name);
            if (!value.isBoolean()) {
                throw new IllegalArgumentException(name + " is neither true nor false");
            }
            return value.asBoolean();
        }

        Formula formula(String name) {
            var value = required(name);
            return Formula.parse(value.isNumber() ? value.asString() : text(value, name));
        }

        TextTemplate template(String name) {
            var value = required(name);
            if (!value.isObject()) {
                throw new IllegalArgumentException(name + " is not a text in languages");
            }
            var texts = new TreeMap<String, String>();
            value.properties().forEach(each -> texts.put(each.getKey(), text(each.getValue(), name)));
            return new TextTemplate(texts);
        }

        private List<JsonNode> list(String name, int max) {
            var value = optional(name);
            if (value.isEmpty()) {
                return List.of();
            }
            if (!value.get().isArray() || value.get().size() > max) {
                throw new IllegalArgumentException(name + " is not a list of at most " + max);
            }
            return value.get().valueStream().toList();
        }

        List<String> texts(String name) {
            return list(name, MAX_ITEMS).stream().map(each -> text(each, name)).toList();
        }

        List<Double> numbers(String name, int max) {
            return list(name, max).stream().map(each -> number(each, name)).toList();
        }

        List<Fields> objects(String name, int max) {
            var objects = new ArrayList<Fields>();
            for (var each : list(name, max)) {
                objects.add(new Fields(each, path + "." + name + "[" + objects.size() + "]"));
            }
            return objects;
        }

        void requireNoOther() {
            node.propertyNames().stream()
                    .filter(name -> !read.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("unknown field " + name);
                    });
        }
    }

    public static String write(ItemFile items) {
        var file = object();
        file.put("schema", SCHEMA);
        file.put("outcome", items.outcome());
        var unreviewed = file.putArray("unreviewed");
        new TreeSet<>(items.unreviewed()).forEach(unreviewed::add);
        var misconceptions = file.putArray("misconceptions");
        new TreeMap<>(items.misconceptions())
                .forEach((id, text) -> misconceptions.addObject().put("id", id).set("text", written(text)));
        var list = file.putArray("items");
        items.items().forEach(item -> list.add(written(item)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    private static ObjectNode written(AssessmentItem item) {
        var node = object();
        node.put("id", item.id());
        node.put("proof", item.proof());
        node.put(
                "kind",
                switch (item.body()) {
                    case ItemBody.Choice _ -> "choice";
                    case ItemBody.Because _ -> "because";
                    case ItemBody.ClaimEvidence _ -> "claim-evidence";
                    case ItemBody.Numeric _ -> "number";
                });
        if (!item.parameters().isEmpty()) {
            var parameters = node.putArray("parameters");
            for (var parameter : item.parameters()) {
                var values =
                        parameters.addObject().put("name", parameter.name()).putArray("values");
                parameter.values().forEach(value -> add(values, value));
            }
        }
        if (!item.derived().isEmpty()) {
            var derived = node.putArray("derived");
            item.derived()
                    .forEach(value -> derived.addObject()
                            .put("name", value.name())
                            .put("formula", value.formula().toString()));
        }
        item.condition().ifPresent(condition -> node.put("condition", condition.toString()));
        if (item.body() instanceof ItemBody.ClaimEvidence evidence) {
            node.set("claim", written(evidence.claim()));
        }
        node.set("prompt", written(item.body().prompt()));
        switch (item.body()) {
            case ItemBody.WithOptions body -> {
                var options = node.putArray("options");
                body.options().forEach(option -> options.add(written(option)));
            }
            case ItemBody.Numeric body -> {
                node.put("value", body.value().toString());
                body.unit().ifPresent(unit -> node.put("unit", unit.symbol()));
                node.put("tolerance", body.tolerance());
                var wrong = node.putArray("wrong");
                body.wrong().forEach(each -> {
                    var written = wrong.addObject().put("value", each.value().toString());
                    write(each.distractor(), written);
                });
            }
        }
        node.set("explanation", written(item.explanation()));
        return node;
    }

    private static void add(ArrayNode values, double value) {
        if (value == Math.rint(value)) {
            values.add((long) value);
        } else {
            values.add(value);
        }
    }

    private static ObjectNode written(ItemBody.Option option) {
        var node = object();
        node.set("text", written(option.text()));
        option.value().ifPresent(value -> node.put("value", value.toString()));
        option.distractor().ifPresent(distractor -> write(distractor, node));
        return node;
    }

    private static void write(Distractor distractor, ObjectNode node) {
        node.put("misconception", distractor.misconception());
        node.set("refutation", written(distractor.refutation()));
    }

    private static ObjectNode written(TextTemplate text) {
        var node = object();
        new TreeMap<>(text.byLanguage()).forEach(node::put);
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
