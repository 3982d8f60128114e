package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FormulaTest {

    private static final Map<String, Double> VALUES = Map.of("a", 3.0, "b", 0.5, "zero", 0.0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3                | 7
            (1 + 2) * 3              | 9
            10 - 4 - 3               | 3
            24 / 4 / 2               | 3
            2 ^ 3 ^ 2                | 512
            -2 ^ 2                   | -4
            2 ^ -1                   | 0.5
            --3                      | 3
            a * b                    | 1.5
            .5 + 1e2                 | 100.5
            ROUND(2.345, 2)          | 2.35
            ROUND(1.005, 2)          | 1.01
            ROUND(-2.5, 0)           | -3
            ROUND(1250, -2)          | 1300
            FLOOR(0.1 * 3 * 10)      | 3
            CEIL(0.1 * 3 * 10)       | 3
            MOD(-1, 5)               | 4
            GCD(12, 18)              | 6
            MIN(3, 2) + max(3, 2)    | 5
            SQRT(2) ^ 2              | 2
            COS(60)                  | 0.5
            SIN(30)                  | 0.5
            ABS(-4)                  | 4
            0.1 + 0.2 == 0.3         | 1
            0.1 + 0.2 > 0.3          | 0
            3 <= 3                   | 1
            3 >= 4                   | 0
            3 != 4                   | 1
            3 < 4                    | 1
            AND(1, 0) + OR(1, 0)     | 1
            NOT(2)                   | 0
            IF(zero == 0, 1, 1/zero) | 1
            """)
    void computes(String formula, double value) {
        assertThat(Formula.parse(formula).evaluate(VALUES)).isEqualTo(value, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 +",
                "1 2",
                "(1",
                "1)",
                "1..2",
                "1e",
                "a b",
                "1 < 2 < 3",
                "EXEC(1)",
                "SQRT()",
                "SQRT(1, 2)",
                "IF(1, 2)",
                "a;b",
                "\"text\"",
                "۲+۳",
                "SQRT(1E300000000)",
                "ROUND(1E400000000,2)",
                "1e999"
            })
    void refusesWhatIsNoFormula(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(FormulaException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / zero",
                "a / (b - 0.5)",
                "MOD(a, zero)",
                "SQRT(-1)",
                "(-8) ^ 0.5",
                "9^9^9",
                "9^9^9^9^9",
                "0 ^ -1",
                "1e15 * 10",
                "ROUND(a, 1000000000)",
                "ROUND(a, 0.5)",
                "GCD(0.5, 1)",
                "unknown + 1"
            })
    void refusesWhatHasNoValue(String text) {
        assertThatThrownBy(() -> Formula.parse(text).evaluate(VALUES)).isInstanceOf(FormulaException.class);
    }

    @Test
    void namesADivisionByZero() {
        for (var text : new String[] {"1 / zero", "zero / zero", "MOD(a, zero)"}) {
            assertThatThrownBy(() -> Formula.parse(text).evaluate(VALUES)).hasMessage("division by zero");
        }
    }

    @Test
    void boundsLengthAndNesting() {
        for (var text : new String[] {
            "1+".repeat(5_000) + "1",
            "(".repeat(190) + "1" + ")".repeat(190),
            "-".repeat(300) + "1",
            "ABS(".repeat(60) + "1" + ")".repeat(60),
            "2^".repeat(150) + "1",
            "(".repeat(10_000)
        }) {
            assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(FormulaException.class);
        }
        assertThat(Formula.parse("1+".repeat(199) + "1").evaluate(VALUES)).isEqualTo(200);
    }

    @Test
    void randomTextEndsWithAValueOrAnError() {
        var random = new Random(14);
        var parts = new String[] {
            "a", "b", "zero", "(", ")", "+", "-", "*", "/", "^", ",", "9", "1E300", "IF(", "SQRT(", "ROUND(", "GCD(",
            "MOD(", "<", "==", " ", "."
        };
        for (int count = 0; count < 200_000; count++) {
            var text = new StringBuilder();
            var size = 1 + random.nextInt(12);
            for (int part = 0; part < size; part++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            try {
                assertThat(Formula.parse(text.toString()).evaluate(VALUES)).isBetween(-1e15, 1e15);
            } catch (FormulaException expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void namesItsParameters() {
        assertThat(Formula.parse("IF(a > b, ROUND(c / a, 1), d)").parameters()).containsExactly("a", "b", "c", "d");
    }
}
