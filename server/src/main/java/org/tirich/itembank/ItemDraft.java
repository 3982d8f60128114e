package org.tirich.itembank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tirich.languages.Locales;

/// What an author typed in the form of a question, unchanged: a draft may have any faults.
///
/// Fields of texts end with a language, such as `prompt.ur`. Rows are numbered: `parameter.0.name`.
public record ItemDraft(Map<String, String> fields) {

    public static final int MAX_PARAMETERS = 6;
    public static final int MAX_DERIVED = 8;

    /// The options of a choice. The first is right; learners see them in random order.
    public static final int MAX_OPTIONS = 5;

    /// The wrong numbers that are explained.
    public static final int MAX_WRONG = 4;

    public static final int MAX_LANGUAGES = 5;

    private static final Pattern FIELD = Pattern.compile("(?:(?:prompt|claim|explanation)\\.[a-z]{2,3}"
            + "|parameter\\.[0-5]\\.(?:name|from|to|step|only)"
            + "|derived\\.[0-7]\\.(?:name|formula)"
            + "|condition|value|unit|tolerance|languages|kind|rekeyed"
            + "|(?:option|wrong)\\.[0-4]\\.(?:value|misconception|(?:text|new|refutation)\\.[a-z]{2,3}))");

    public ItemDraft {
        fields = Map.copyOf(fields);
    }

    /// The kinds of questions that can be written.
    public enum Kind {
        NUMBER("number"),
        CHOICE("choice"),
        BECAUSE("because"),
        CLAIM_EVIDENCE("claim-evidence");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// The name in files, forms and keys of strings.
        public String code() {
            return code;
        }

        public static Kind of(String code) {
            for (var kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            return NUMBER;
        }
    }

    public static ItemDraft begun(Kind kind, String language) {
        return new ItemDraft(Map.of("kind", kind.code(), "languages", language));
    }

    /// The fields of a sent form that belong to a question.
    public static ItemDraft of(Map<String, String> form) {
        var fields = new TreeMap<String, String>();
        form.forEach((name, value) -> {
            if (FIELD.matcher(name).matches() && !value.isEmpty()) {
                // PostgreSQL stores no NUL.
                fields.put(name, value.replace("\u0000", "").replace("\r\n", "\n"));
            }
        });
        return new ItemDraft(fields);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public Kind kind() {
        return Kind.of(get("kind"));
    }

    /// The languages of its texts. The first is the one that it is written in.
    public List<String> languages() {
        var languages = new LinkedHashSet<String>();
        for (var code : get("languages").split(",")) {
            if (Locales.find(code).isPresent() && languages.size() < MAX_LANGUAGES) {
                languages.add(code);
            }
        }
        return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
    }

    public ItemDraft with(String field, String value) {
        var changed = new TreeMap<>(fields);
        changed.put(field, value);
        return new ItemDraft(changed);
    }

    /// Whether any field of a row has a text, such as `parameter.0`.
    public boolean hasRow(String row) {
        return fields.keySet().stream().anyMatch(field -> field.startsWith(row + "."));
    }

    /// The fields that differ.
    public Set<String> differences(ItemDraft other) {
        var differing = new LinkedHashSet<String>();
        fields.forEach((field, value) -> {
            if (!value.equals(other.get(field))) {
                differing.add(field);
            }
        });
        other.fields.keySet().stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(differing::add);
        return differing;
    }
}
