package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodecTest {

    @Test
    void whatIsWrittenIsReadBack() {
        var claim = SampleItems.lever("claim")
                .replace(
                        "\"kind\": \"choice\"",
                        "\"kind\": \"claim-evidence\", \"claim\": {\"en\": \"All\", \"ur\": \"سب\"}");
        var because = SampleItems.lever("because").replace("\"kind\": \"choice\"", "\"kind\": \"because\"");
        var items = ItemCodec.read(
                SampleItems.file(SampleItems.lever("lever"), SampleItems.number("half"), claim, because));

        assertThat(items.items()).hasSize(4);
        assertThat(ItemCodec.read(ItemCodec.write(items))).isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "choice"            | "kind": "essay"                     | unknown kind "essay"
            "proof": true               | "proof": "yes"                      | proof is neither true nor false
            "proof": true               | "proof": true, "colour": 1          | unknown field colour
            "proof": true               | "proof": true, "proof": true        | not JSON
            "value": "right"            | "value": "EXEC(1)"                  | unknown function EXEC
            "value": "right"            | "valeu": "right"                    | unknown field valeu
            "value": "right"            | "value": [1]                        | value is not a text
            "P-08-01.lever"             | "P-08-02.lever"                     | not the id of an item
            "P-08-01.lever"             | "P-08-01.Lever!"                    | not the id of an item
            "P-08-01.equal-arms-balance" | "equal"                            | not the id of a misconception
            "min": 6, "max": 18, "step": 6 | "min": 6, "max": 18, "step": 0   | no range
            "min": 6, "max": 18, "step": 6 | "min": 0, "max": 1e9, "step": 1  | no range
            "min": 6, "max": 18, "step": 6 | "values": []                     | 1 to 200 values
            "min": 6, "max": 18, "step": 6 | "values": [1, 1]                 | a value twice
            "name": "arm"               | "name": "a"                         | two values have the name a
            "name": "arm"               | "name": "a b"                       | not the name of a value
            where?                      | where {                             | belongs to no value
            "en": "{right}"             | "english": "{right}"                | not a language code
            "refutation": {"en": "The heavier side goes down.", "ur": "بھاری طرف نیچے جاتی ہے۔"} | "x": 1 | the field refutation is missing
            , "misconception": "P-08-01.equal-arms-balance" | , "x": 1        | unknown field
            """)
    void faultsAreRefusedByName(String part, String instead, String message) {
        var json = SampleItems.lever("lever");
        assertThat(json).contains(part);

        assertThatThrownBy(() -> ItemCodec.read(SampleItems.file(json.replace(part, instead))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void thePathOfAFaultIsNamed() {
        var broken = SampleItems.number("half").replace("a / 2\", \"unit", "a /\", \"unit");

        assertThatThrownBy(() -> ItemCodec.read(SampleItems.file(SampleItems.lever("lever"), broken)))
                .hasMessageStartingWith("$.items[1]: at character 4: the formula ends early");
    }

    @Test
    void everyLengthHasALimit() {
        for (var part : List.of("One sack at", "The heavier side goes down.", "twice {arm}", "{a} × {right} = {arm}")) {
            var json = SampleItems.lever("lever");
            assertThat(json).contains(part);

            assertThatThrownBy(() -> ItemCodec.read(SampleItems.file(json.replace(part, "word ".repeat(100)))))
                    .hasMessageContaining("at most");
        }
        var items = new String[ItemCodec.MAX_ITEMS + 1];
        for (int at = 0; at < items.length; at++) {
            items[at] = SampleItems.number("n" + at);
        }
        assertThatThrownBy(() -> ItemCodec.read(SampleItems.file(items))).hasMessageContaining("at most 100");
        assertThatThrownBy(() -> ItemCodec.read(" ".repeat(300_000))).hasMessageContaining("200000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"schema\": 2, \"outcome\": \"P-08-01\", \"items\": []}",
                "{\"schema\": 1, \"outcome\": \"P8\", \"items\": [{}]}",
                "{\"schema\": 1, \"outcome\": \"P-08-01\", \"items\": {}}",
                "{\"schema\": 1, \"outcome\": \"P-08-01\", \"items\": [1]}",
                "{\"schema\": 1, \"outcome\": \"P-08-01\", \"items\": []} x"
            })
    void otherFilesAreRefused(String json) {
        assertThatThrownBy(() -> ItemCodec.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> ItemCodec.read("[".repeat(150_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneRightOptionIsNeeded() {
        var json = SampleItems.lever("lever");
        var noneRight = json.replace(
                "\"value\": \"right\"}",
                "\"value\": \"right\", \"misconception\": \"P-08-01.x\", \"refutation\": {\"en\": \"x\", \"ur\": \"x\"}}");

        assertThatThrownBy(() -> ItemCodec.read(
                        SampleItems.file(json.replace("P-08-01.closer-always-helps", "P-08-01.without-words"))))
                .hasMessageContaining("without its words");
        assertThatThrownBy(() -> ItemCodec.read(SampleItems.file(noneRight))).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> ItemCodec.read(SampleItems.file(json, json)))
                .hasMessageContaining("two items have the id");
    }

    /// Whatever one character of a file becomes, it is read or refused.
    @Test
    void changedCharactersAreReadOrRefused() {
        var json = SampleItems.file(SampleItems.lever("lever"), SampleItems.number("half"));
        var random = new Random(5);
        var letters = "{}[]\",:0-1eE.aل\\\u0000 ".toCharArray();
        for (int count = 0; count < 5_000; count++) {
            var text = new StringBuilder(json);
            text.setCharAt(random.nextInt(json.length()), letters[random.nextInt(letters.length)]);
            try {
                ItemCodec.read(text.toString()).items().forEach(ItemCheck::check);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasMessageNotContaining("Exception");
            }
        }
    }
}
