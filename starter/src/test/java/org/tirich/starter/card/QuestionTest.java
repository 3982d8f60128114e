package org.tirich.starter.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QuestionTest {

    private static final BilingualText TEXT = new BilingualText("Both together", "دونوں ساتھ");
    private static final Misconception BELIEF = new Misconception("P-09-02.faster-lands-first", TEXT);
    private static final Option RIGHT = new Option(TEXT, null, null);
    private static final Option WRONG = new Option(TEXT, BELIEF, TEXT);

    @Test
    void acceptsOneRightOptionAmongThreeOrFour() {
        assertThat(question(1, WRONG, RIGHT, WRONG).rightText()).isEqualTo(TEXT);
        assertThat(question(3, WRONG, WRONG, WRONG, RIGHT).options()).hasSize(4);
        assertThatThrownBy(() -> question(0, RIGHT, WRONG)).hasMessageContaining("three or four options");
        assertThatThrownBy(() -> question(0, RIGHT, WRONG, WRONG, WRONG, WRONG))
                .hasMessageContaining("three or four options");
        assertThatThrownBy(() -> question(3, WRONG, WRONG, WRONG)).hasMessageContaining("no option 3");
    }

    @Test
    void refusesAWrongOptionWithoutMisconceptionOrRefutation() {
        assertThatThrownBy(() -> question(0, RIGHT, RIGHT, WRONG)).hasMessageContaining("option 1 is wrong");
        assertThatThrownBy(() -> new Option(TEXT, BELIEF, null)).hasMessageContaining("belong together");
        assertThatThrownBy(() -> new Option(TEXT, null, TEXT)).hasMessageContaining("belong together");
    }

    @Test
    void refusesARightOptionWithMisconception() {
        assertThatThrownBy(() -> question(0, WRONG, WRONG, WRONG)).hasMessageContaining("the right option");
    }

    @Test
    void aRefutationHasTwoLinesInEachLanguage() {
        assertThat(new Option(TEXT, BELIEF, text(160, 160)).refutation()).isNotNull();
        assertThatThrownBy(() -> new Option(TEXT, BELIEF, text(161, 9))).hasMessageContaining("too long");
        assertThatThrownBy(() -> new Option(TEXT, BELIEF, text(9, 161))).hasMessageContaining("too long");
    }

    @Test
    void aMisconceptionIsNamedByItsOutcome() {
        for (var id : List.of("faster", "P-9-2.faster", "P-09-02.", "P-09-02.Faster", "P-09-02.تیز", "P-09-02.a--b")) {
            assertThatThrownBy(() -> new Misconception(id, TEXT)).hasMessageContaining("no id");
        }
    }

    @Test
    void readsOptionsFromJson() {
        var json = """
            {"text": {"en": "The thrown one", "ur": "پھینکی ہوئی"},
             "misconception": {"id": "P-09-02.faster-lands-first", "text": {"en": "Faster", "ur": "تیز"}},
             "refutation": {"en": "Sideways", "ur": "افقی"}}\
            """;

        var option = JsonMapper.shared().readValue(json, Option.class);

        assertThat(option.refutation()).isEqualTo(new BilingualText("Sideways", "افقی"));
        assertThat(JsonMapper.shared().readValue("{\"text\": {\"en\": \"a\", \"ur\": \"ا\"}}", Option.class))
                .extracting(Option::misconception, Option::refutation)
                .containsOnlyNulls();
    }

    private static Question question(int answer, Option... options) {
        return new Question(TEXT, List.of(options), answer, TEXT);
    }

    private static BilingualText text(int english, int urdu) {
        return new BilingualText("a".repeat(english), "ا".repeat(urdu));
    }
}
