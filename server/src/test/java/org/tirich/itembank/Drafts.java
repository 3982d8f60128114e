package org.tirich.itembank;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tirich.Browser;

/// Forms as authors send them.
public final class Drafts {

    public static final String OUTCOME = "M-06-02";

    private static final Pattern ID = Pattern.compile("/studio/items/([0-9a-f-]{36})");

    private Drafts() {}

    /// A new draft. Returns its id.
    public static String begin(Browser author, String kind) {
        var answer = author.postForm("/studio/items", Map.of("outcome", OUTCOME, "kind", kind, "language", "ur"));
        var found = ID.matcher(answer.header("Location"));
        if (!found.find()) {
            throw new AssertionError("no draft: " + answer);
        }
        return found.group(1);
    }

    /// A number that waits for its review. Returns its id.
    public static String submit(Browser author) {
        var item = begin(author, "number");
        var form = number();
        form.put("press", "submit");
        var answer = author.postForm("/studio/items/" + item, form);
        if (answer.status() != 303) {
            throw new AssertionError("not submitted: " + answer);
        }
        return item;
    }

    /// A number with parameters, in Urdu, typed with an Urdu keyboard.
    public static Map<String, String> number() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("version", "1"),
                Map.entry("press", "save"),
                Map.entry("languages", "ur"),
                Map.entry("prompt.ur", "ایک ڈبے میں {a} قلم ہیں۔ {b} ڈبوں میں کتنے قلم ہوں گے؟"),
                Map.entry("parameter.0.name", "a"),
                Map.entry("parameter.0.from", "۳"),
                Map.entry("parameter.0.to", "۹"),
                Map.entry("parameter.1.name", "b"),
                Map.entry("parameter.1.only", "۴ ۵ ۷"),
                Map.entry("value", "a × b"),
                Map.entry("wrong.0.value", "a + b"),
                Map.entry("wrong.0.misconception", "new"),
                Map.entry("wrong.0.new.ur", "ڈبے اور قلم جمع کیے جاتے ہیں۔"),
                Map.entry("wrong.0.refutation.ur", "ہر ڈبے میں {a} قلم ہیں؛ جمع سے صرف ایک ڈبہ گنا جاتا ہے۔"),
                Map.entry("explanation.ur", "{b} ڈبے، ہر ایک میں {a} قلم: {a} × {b}۔")));
    }

    /// A choice in English and Urdu with a number in each option.
    public static Map<String, String> choice() {
        var form = new TreeMap<>(Map.of(
                "version", "1",
                "press", "save",
                "languages", "en,ur",
                "prompt.en", "Which is {a} times 3?",
                "prompt.ur", "{a} کا تین گنا کیا ہے؟",
                "parameter.0.name", "a",
                "parameter.0.from", "4",
                "parameter.0.to", "9",
                "explanation.en", "Three times {a}.",
                "explanation.ur", "{a} کا تین گنا۔"));
        form.put("derived.0.name", "r");
        form.put("derived.0.formula", "a * 3");
        form.put("derived.1.name", "s");
        form.put("derived.1.formula", "a + 3");
        form.put("derived.2.name", "t");
        form.put("derived.2.formula", "a * 30");
        form.put("derived.3.name", "u");
        form.put("derived.3.formula", "a ^ 3");
        var names = new String[] {"r", "s", "t", "u"};
        for (int at = 0; at < names.length; at++) {
            var row = "option." + at;
            form.put(row + ".text.en", "{" + names[at] + "}");
            form.put(row + ".text.ur", "{" + names[at] + "} ہے");
            form.put(row + ".value", names[at]);
            if (at > 0) {
                form.put(row + ".misconception", "new");
                form.put(row + ".new.en", "Three is used in another way, number " + at);
                form.put(row + ".new.ur", "تین کو کسی اور طرح برتا جاتا ہے، " + at);
                form.put(row + ".refutation.en", "Three times means three of them.");
                form.put(row + ".refutation.ur", "تین گنا یعنی تین بار۔");
            }
        }
        return form;
    }
}
