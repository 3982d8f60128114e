package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.learning.item.ItemCheck.Finding;
import org.tirich.learning.item.ItemCheck.Kind;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ItemCheckTest {

    @Test
    void twoEqualOptionsAreNamedAndSkipped() {
        var item = SampleItems.read(SampleItems.lever("lever"));

        assertThat(ItemCheck.check(item)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.INVALID_FORMS);
            assertThat(finding.detail()).contains("two options");
            assertThat(finding.blocks()).isFalse();
        });
        for (long seed = 0; seed < 200; seed++) {
            assertThat(new FormFactory(item).draw(new FormSeed(seed), Set.of())).isPresent();
        }
    }

    /// Their texts differ: "12" and "twice 12".
    @Test
    void twoOptionsOfOneValueAreNamed() {
        var item = SampleItems.read(SampleItems.lever("lever").replace("\"arm * 2\"", "\"arm\""));

        assertThat(ItemCheck.check(item)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NO_VALID_FORM);
            assertThat(finding.detail()).contains("two options have the value");
        });
    }

    @Test
    void aSoundItemHasNoFindings() {
        assertThat(ItemCheck.check(SampleItems.read(SampleItems.number("half"))))
                .isEmpty();
    }

    /// Each fault is made by replacing a part of a sound item.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "value": "a / 2"     | "value": "1 / (a - a)"   | NO_VALID_FORM      | true
            "value": "a / 2"     | "value": "1 / (a - 5)"   | INVALID_FORMS      | false
            "value": "a / 2"     | "value": "SQRT(-a)"      | NO_VALID_FORM      | true
            "value": "a / 2"     | "value": "9^9^a"         | NO_VALID_FORM      | true
            "value": "a / 2"     | "value": "b / 2"         | UNKNOWN_VALUE      | true
            "value": "a * 2"     | "value": "a / 2"         | NO_VALID_FORM      | true
            "value": "a * 2"     | "value": "a - 2"         | INVALID_FORMS      | false
            The half of {a} m?   | The half of {b} m?       | UNKNOWN_VALUE      | true
            "en": "Half is less." | "sd": "x"               | MISSING_LANGUAGE   | true
            "min": 2, "max": 9   | "min": 5, "max": 5       |                    |
            """)
    void faultsAreFoundWhenAnItemIsWritten(String part, String instead, Kind kind, Boolean blocks) {
        var json = SampleItems.number("half");
        assertThat(json).contains(part);

        var findings = ItemCheck.check(SampleItems.read(json.replace(part, instead)));

        if (kind == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .extracting(Finding::kind, Finding::blocks)
                    .contains(org.assertj.core.groups.Tuple.tuple(kind, blocks));
        }
    }

    @Test
    void aConditionThatNeverHoldsLeavesNoForm() {
        var item = SampleItems.read(SampleItems.lever("lever").replace("MOD(arm, a) == 0", "arm < a"));

        assertThat(ItemCheck.check(item)).extracting(Finding::kind).containsExactly(Kind.NO_VALID_FORM);
        assertThat(new FormFactory(item).draw(new FormSeed(1), Set.of())).isEmpty();
    }

    @Test
    void aNumberThatCannotBeWrittenIsNamed() {
        var exact = SampleItems.number("third")
                .replace("a / 2", "a / 3 * 1.00000000004")
                .replace("0.01", "0");
        var item = SampleItems.read(exact);

        // Ten digits are enough for thirds: they are accepted to nine.
        assertThat(ItemCheck.check(item)).isEmpty();
    }

    @Test
    void proofAsksForFourOptions() {
        var three = SampleItems.lever("lever").replaceAll("(?s)\\{\"text\": \\{\"en\": \"2\".*?}},", "");

        assertThat(ItemCheck.check(SampleItems.read(three)))
                .extracting(Finding::kind)
                .contains(Kind.TOO_FEW_OPTIONS);
        assertThat(ItemCheck.check(SampleItems.read(three.replace("\"proof\": true", "\"proof\": false"))))
                .extracting(Finding::kind)
                .doesNotContain(Kind.TOO_FEW_OPTIONS);
    }

    @Test
    void tooManyCombinationsAreRefusedAtOnce() {
        var many = new StringBuilder();
        for (var name : List.of("b", "c", "d", "e")) {
            many.append(", {\"name\": \"").append(name).append("\", \"min\": 1, \"max\": 200, \"step\": 1}");
        }
        var item = SampleItems.read(SampleItems.number("half").replace("\"step\": 1}", "\"step\": 1}" + many));

        assertThat(ItemCheck.check(item)).extracting(Finding::kind).contains(Kind.TOO_MANY_COMBINATIONS);
    }

    @Test
    void anUnusedParameterIsNamed() {
        var item = SampleItems.read(SampleItems.number("half")
                .replace("\"step\": 1}", "\"step\": 1}, {\"name\": \"b\", \"values\": [1, 2]}"));

        assertThat(ItemCheck.check(item)).containsExactly(new Finding(Kind.UNUSED_PARAMETER, "b", false));
    }

    @Test
    void anOutcomeNeedsSixProofFormsOfTwoItems() {
        var lever = SampleItems.read(SampleItems.lever("lever"));
        var half = SampleItems.read(SampleItems.number("half"));
        var practice = SampleItems.read(SampleItems.number("practice").replace("\"proof\": true", "\"proof\": false"));

        assertThat(ItemCheck.coverage(List.of(lever, half))).isEmpty();
        assertThat(ItemCheck.coverage(List.of(half))).containsOnlyKeys("P-08-01");
        assertThat(ItemCheck.coverage(List.of(half, practice))).containsOnlyKeys("P-08-01");
        var single = SampleItems.read(
                SampleItems.number("single").replace("\"min\": 2, \"max\": 9", "\"min\": 5, \"max\": 5"));
        assertThat(ItemCheck.coverage(List.of(half, single))).containsOnlyKeys("P-08-01");
        assertThat(ItemCheck.coverage(List.of())).isEmpty();
    }
}
