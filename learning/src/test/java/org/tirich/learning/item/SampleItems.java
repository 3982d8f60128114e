package org.tirich.learning.item;

import java.util.List;

/// Items for tests, as an author writes them.
final class SampleItems {

    private SampleItems() {}

    static String file(String... items) {
        var misconceptions = new StringBuilder();
        for (var id :
                List.of("equal-arms-balance", "closer-always-helps", "heavier-needs-more-arm", "doubles", "equal")) {
            misconceptions
                    .append(misconceptions.isEmpty() ? "" : ",")
                    .append("{\"id\": \"P-08-01.")
                    .append(id)
                    .append("\", \"text\": {\"en\": \"words\", \"ur\": \"لفظ\"}}");
        }
        return "{\"schema\": 1, \"outcome\": \"P-08-01\", \"unreviewed\": [\"ur\"], \"misconceptions\": ["
                + misconceptions + "], \"items\": [" + String.join(",", items) + "]}";
    }

    /// A lever with computed options. With a = 2 two options are equal.
    static String lever(String id) {
        return """
                {"id": "P-08-01.%s", "proof": true, "kind": "choice",
                 "parameters": [{"name": "a", "values": [2, 3, 4, 6]}, {"name": "arm", "min": 6, "max": 18, "step": 6}],
                 "derived": [{"name": "right", "formula": "arm / a"}],
                 "condition": "MOD(arm, a) == 0",
                 "prompt": {"en": "One sack at {arm}, {a} sacks opposite: where?", "ur": "ایک بوری {arm} پر، سامنے {a} بوریاں: کہاں؟"},
                 "options": [
                   {"text": {"en": "{right}", "ur": "{right}"}, "value": "right"},
                   {"text": {"en": "{arm}", "ur": "{arm}"}, "value": "arm", "misconception": "P-08-01.equal-arms-balance",
                    "refutation": {"en": "The heavier side goes down.", "ur": "بھاری طرف نیچے جاتی ہے۔"}},
                   {"text": {"en": "2", "ur": "2"}, "value": "2", "misconception": "P-08-01.closer-always-helps",
                    "refutation": {"en": "{a} × 2 is too little.", "ur": "{a} × 2 کم ہے۔"}},
                   {"text": {"en": "twice {arm}", "ur": "{arm} کا دگنا"}, "value": "arm * 2", "misconception": "P-08-01.heavier-needs-more-arm",
                    "refutation": {"en": "More weight needs less arm.", "ur": "زیادہ وزن کو کم بازو چاہیے۔"}}],
                 "explanation": {"en": "{a} × {right} = {arm}", "ur": "{a} × {right} = {arm}"}}
                """.formatted(id);
    }

    static String number(String id) {
        return """
                {"id": "P-08-01.%s", "proof": true, "kind": "number",
                 "parameters": [{"name": "a", "min": 2, "max": 9, "step": 1}],
                 "prompt": {"en": "The half of {a} m?", "ur": "{a} میٹر کا آدھا؟"},
                 "value": "a / 2", "unit": "m", "tolerance": 0.01,
                 "wrong": [{"value": "a * 2", "misconception": "P-08-01.doubles",
                            "refutation": {"en": "Half is less.", "ur": "آدھا کم ہوتا ہے۔"}}],
                 "explanation": {"en": "{a} / 2", "ur": "{a} / 2"}}
                """.formatted(id);
    }

    static AssessmentItem read(String item) {
        return ItemCodec.read(file(item)).items().getFirst();
    }

    static List<FormFactory> pool(String... items) {
        return ItemCodec.read(file(items)).items().stream()
                .map(FormFactory::new)
                .toList();
    }
}
