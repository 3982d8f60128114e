package org.tirich.curation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.catalog.ReviewStage;
import org.tirich.curation.decision.Rubric.Lack;

class RubricTest {

    private static final String NOTES = "دستانے دکھائیں۔";

    private static Map<String, Integer> all(ReviewStage stage, int mark) {
        var marks = new HashMap<String, Integer>();
        Rubric.rows(stage).forEach(row -> marks.put(row, mark));
        return marks;
    }

    private static List<Lack> pass(ReviewStage stage, Map<String, Integer> marks) {
        return Rubric.lacks(stage, new Verdict.Pass(marks, ""));
    }

    private static List<Lack> accuracy(int facts, int... others) {
        var marks = new HashMap<String, Integer>();
        marks.put("A1", facts);
        for (int i = 0; i < others.length; i++) {
            marks.put("A" + (i + 2), others[i]);
        }
        return pass(ReviewStage.ACCURACY, marks);
    }

    @Test
    void everyRowOfSafetyMustPass() {
        assertThat(pass(ReviewStage.SAFETY, all(ReviewStage.SAFETY, 1))).isEmpty();
        for (var row : Rubric.rows(ReviewStage.SAFETY)) {
            var marks = all(ReviewStage.SAFETY, 1);
            marks.put(row, 0);
            assertThat(pass(ReviewStage.SAFETY, marks)).containsExactly(new Lack(row, "rubric-not-passed"));
            marks.put(row, 2);
            assertThat(pass(ReviewStage.SAFETY, marks)).containsExactly(new Lack(row, "rubric-not-passed"));
        }
    }

    @Test
    void everyRowMustBeMarked() {
        for (var stage : ReviewStage.values()) {
            for (var row : Rubric.rows(stage)) {
                var marks = all(stage, stage == ReviewStage.SAFETY ? 1 : 3);
                marks.remove(row);
                assertThat(pass(stage, marks)).containsExactly(new Lack(row, "rubric-missing"));
            }
        }
    }

    @Test
    void theFactsNeedAtLeastATwo() {
        assertThat(accuracy(2, 3, 3, 3, 3, 3, 3)).isEmpty();
        assertThat(accuracy(1, 3, 3, 3, 3, 3, 3)).containsExactly(new Lack("A1", "rubric-facts"));
    }

    @Test
    void theMeanMustBeAtLeastTwo() {
        assertThat(accuracy(2, 2, 2, 2, 2, 2, 2)).isEmpty();
        assertThat(accuracy(3, 3, 2, 2, 2, 1, 1)).isEmpty();
        assertThat(accuracy(2, 2, 2, 2, 2, 2, 1)).containsExactly(new Lack("rubric", "rubric-mean"));
        assertThat(accuracy(1, 1, 1, 1, 1, 1, 1))
                .containsExactly(new Lack("A1", "rubric-facts"), new Lack("rubric", "rubric-mean"));
    }

    @Test
    void acceptsOnlyItsRowsAndMarksFromZeroToThree() {
        for (var wrong : List.of(Map.of("A1", 3), Map.of("S9", 1), Map.of("S1", 4), Map.of("S1", -1))) {
            assertThat(Rubric.lacks(ReviewStage.SAFETY, new Verdict.RequestChanges(wrong, "danger", NOTES, "")))
                    .containsExactly(new Lack("rubric", "rubric-unknown"));
        }
        for (int mark : new int[] {0, 3}) {
            assertThat(Rubric.lacks(
                            ReviewStage.SAFETY, new Verdict.RequestChanges(Map.of("S1", mark), "danger", NOTES, "")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "danger, 10, ''",
        "danger, 2000, ''",
        "danger, 9, notes-missing",
        "danger, 2001, notes-missing",
        "not-a-reason, 10, reason-missing",
        "'', 10, reason-missing"
    })
    void aReturnNamesAReasonAndSaysWhatToDo(String reason, int length, String lack) {
        for (var verdict : List.of(
                new Verdict.RequestChanges(Map.of(), reason, "ن".repeat(length), ""),
                new Verdict.Reject(Map.of(), reason, "ن".repeat(length), ""))) {
            assertThat(Rubric.lacks(ReviewStage.SAFETY, verdict))
                    .extracting(Lack::code)
                    .isEqualTo(lack.isEmpty() ? List.of() : List.of(lack));
        }
    }

    @Test
    void blankNotesAreMissing() {
        assertThat(Rubric.lacks(ReviewStage.ACCURACY, new Verdict.Reject(Map.of(), "danger", " ".repeat(50), "")))
                .containsExactly(new Lack("notes", "notes-missing"));
    }

    @Test
    void thereAreEightRowsOfSafetyAndSevenOfAccuracy() {
        assertThat(Rubric.rows(ReviewStage.SAFETY)).hasSize(8).startsWith("S1");
        assertThat(Rubric.rows(ReviewStage.ACCURACY)).hasSize(7).startsWith("A1");
    }
}
