package org.tirich.itembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.curriculum.Misconceptions;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.FormPreview;
import org.tirich.learning.item.FormSeed;

/// Reads drafts as teachers type them, and names the field of each fault.
class DraftReaderTest {

    private static final String CODE = Drafts.OUTCOME + ".own-00c0ffee";

    private static DraftReader.Reading read(Map<String, String> form, String kind) {
        return DraftReader.read(
                ItemDraft.of(form).with("kind", kind), CODE, Drafts.OUTCOME, DraftReaderTest::misconception);
    }

    private static Optional<Misconceptions.Entry> misconception(String id) {
        return id.startsWith(Drafts.OUTCOME)
                ? Optional.of(new Misconceptions.Entry(
                        id,
                        Drafts.OUTCOME,
                        Map.of(new LanguageTag("en"), "Larger below, larger piece."),
                        id.endsWith("gone") ? Misconceptions.State.WITHDRAWN : Misconceptions.State.ACCEPTED))
                : Optional.empty();
    }

    private static Map<String, String> changed(Map<String, String> form, String... changes) {
        var changed = new HashMap<>(form);
        for (int at = 0; at < changes.length; at += 2) {
            changed.put(changes[at], changes[at + 1]);
        }
        return changed;
    }

    @Test
    void aNumberTypedOnAnUrduKeyboardIsRead() {
        var reading = read(Drafts.number(), "number");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.proposals()).containsOnlyKeys(CODE + "-wrong-0");
        var item = reading.item().orElseThrow().items().getFirst();
        assertThat(item.proof()).isTrue();
        var preview = FormPreview.of(item, new FormSeed(1));
        assertThat(preview.combinations()).isEqualTo(21);
        assertThat(preview.forms())
                .hasSize(10)
                .allSatisfy(form -> assertThat(form.prompt().get("ur")).doesNotContain("{"));
    }

    @Test
    void aChoiceInTwoLanguagesIsRead() {
        var reading = read(Drafts.choice(), "choice");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.proposals()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value             | a / (b - b)          | value                   | DIVISION_BY_ZERO
            value             | a / 0                | value                   | DIVISION_BY_ZERO
            value             | a ÷ ۰                | value                   | DIVISION_BY_ZERO
            value             | SQRT(0 - a)          | value                   | NO_VALUE
            value             | a *                  | value                   | SYNTAX
            value             | c * b                | value                   | UNKNOWN_NAME
            value             | EVAL(a)              | value                   | UNKNOWN_FUNCTION
            value             | ROUND(a)             | value                   | WRONG_ARGUMENTS
            value             | 10 ^ 15 * a          | value                   | TOO_LARGE
            value             | ''                   | value                   | MISSING
            wrong.0.value     | a * b                | wrong.0.value           | WRONG_IS_RIGHT
            wrong.0.value     | a / (b - b)          | wrong.0.value           | DIVISION_BY_ZERO
            condition         | a > 100              | condition               | NEVER
            condition         | a = 100              | condition               | NEVER
            prompt.ur         | ''                   | prompt.ur               | MISSING
            prompt.ur         | {a} ڈبے {            | prompt.ur               | BRACE
            prompt.ur         | {z} ڈبے {a} {b}      | prompt.ur               | UNKNOWN_NAME
            parameter.0.name  | قیمت                 | parameter.0.name        | NAME
            parameter.0.name  | b                    | parameter.1.name        | NAME_TWICE
            parameter.0.from  | چار                  | parameter.0.from        | NUMBER
            parameter.0.to    | ۱                    | parameter.0.to          | RANGE
            parameter.0.step  | 0                    | parameter.0.to          | RANGE
            parameter.1.only  | ۴ ۴                  | parameter.1.only        | RANGE
            tolerance         | ۵۰                   | tolerance               | TOLERANCE
            tolerance         | -1                   | tolerance               | TOLERANCE
            unit              | furlong              | unit                    | UNIT
            derived.0.name    | x                    | derived.0.formula       | MISSING
            wrong.0.misconception | ''               | wrong.0.misconception   | MISCONCEPTION
            wrong.0.misconception | P-08-01.other    | wrong.0.misconception   | MISCONCEPTION
            wrong.0.misconception | M-06-02.gone     | wrong.0.misconception   | MISCONCEPTION_WITHDRAWN
            """)
    void aFaultIsNamedAtItsField(String field, String typed, String at, String code) {
        var reading = read(changed(Drafts.number(), field, typed), "number");

        assertThat(reading.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .contains(at + " " + code);
        assertThat(reading.isComplete()).isFalse();
    }

    @Test
    void aFormulaThatIsTooLongIsNamed() {
        var reading = read(changed(Drafts.number(), "value", "a + ".repeat(200) + "b"), "number");

        assertThat(reading.problems()).extracting(DraftProblem::code).containsExactly("TOO_LONG");
    }

    @Test
    void equalOptionsAreNamedAtTheSecond() {
        var always = read(changed(Drafts.choice(), "derived.1.formula", "3 * a"), "choice");

        assertThat(always.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("option.1.value EQUAL_OPTIONS");

        var once = read(changed(Drafts.choice(), "derived.1.formula", "a * a - 4 * a + 12"), "choice");
        assertThat(once.isComplete()).as("only 4 makes them equal").isTrue();
        var preview = FormPreview.of(once.item().orElseThrow().items().getFirst(), new FormSeed(1));
        assertThat(preview.failed()).isEqualTo(1);
        assertThat(preview.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.count()).isEqualTo(1);
            assertThat(failure.reason().place()).isEqualTo("option.1");
        });
    }

    @Test
    void threeOptionsAreTooFewToProveAnything() {
        var three = new HashMap<>(Drafts.choice());
        three.keySet().removeIf(field -> field.startsWith("option.3"));

        assertThat(read(three, "choice").problems())
                .extracting(DraftProblem::code)
                .contains("FOUR_OPTIONS");
    }

    @Test
    void aTextInOneOfTwoLanguagesIsMissingInTheOther() {
        var reading = read(changed(Drafts.choice(), "option.2.text.ur", " "), "choice");

        assertThat(reading.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("option.2.text.ur MISSING");
    }

    @Test
    void directionControlsAndMarkupAreNoTrap() {
        var typed = "<script>alert(1)</script> \u202Eabc\u202C\u0000 {a} {b} &amp;";

        var item = read(changed(Drafts.number(), "prompt.ur", typed), "number")
                .item()
                .orElseThrow()
                .items()
                .getFirst();

        assertThat(item.body().prompt().byLanguage().get("ur"))
                .isEqualTo("<script>alert(1)</script> abc {a} {b} &amp;");
    }

    @Test
    void textsOverTheirLimitAreNamed() {
        assertThat(read(changed(Drafts.number(), "prompt.ur", "ا".repeat(401)), "number")
                        .problems())
                .extracting(problem -> problem.field() + " " + problem.code() + " " + problem.argument())
                .containsExactly("prompt.ur TEXT_TOO_LONG 400");
    }

    @Test
    void fieldsThatAreNoneAreDropped() {
        var draft = ItemDraft.of(
                Map.of("prompt.ur", "a", "parameter.9.name", "b", "option.0.text.<b>", "c", "version", "7", "x", "y"));

        assertThat(draft.fields()).containsOnlyKeys("prompt.ur");
    }
}
