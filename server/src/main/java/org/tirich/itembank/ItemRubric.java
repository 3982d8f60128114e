package org.tirich.itembank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tirich.catalog.ReviewStage;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;

/// The rows that a question must satisfy, and the explanations of a verdict. Every verdict is stored with their
/// version.
public final class ItemRubric {

    public static final int VERSION = 1;

    /// The question cannot be answered by reading the picture at the moment it is asked.
    public static final String NOT_READ_OFF = "I6";

    private static final Map<ReviewStage, List<String>> ROWS = Map.of(
            ReviewStage.SAFETY, List.of("I1", "I2", "I3"),
            ReviewStage.ACCURACY, List.of("I4", "I5", NOT_READ_OFF, "I7", "I8"));

    private ItemRubric() {}

    /// The rows of a stage. Their wording is in the catalogues of strings.
    public static List<String> rows(ReviewStage stage) {
        return Objects.requireNonNull(ROWS.get(stage));
    }

    /// What a verdict lacks. A pass needs every row: 1 is yes, 0 is no.
    public static List<Rubric.Lack> lacks(ReviewStage stage, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass(var rubric, var _) ->
                rows(stage).stream()
                        .filter(row -> rubric.getOrDefault(row, 0) != 1)
                        .map(row -> new Rubric.Lack(row, "item-row"))
                        .toList();
            case Verdict.RequestChanges(var _, var reason, var notes, var _) -> explained(reason, notes);
            case Verdict.Reject(var _, var reason, var notes, var _) -> explained(reason, notes);
        };
    }

    private static List<Rubric.Lack> explained(String reason, String notes) {
        var lacks = new ArrayList<Rubric.Lack>();
        if (!Rubric.REASONS.contains(reason)) {
            lacks.add(new Rubric.Lack("reason", "reason-missing"));
        }
        if (notes.strip().length() < Rubric.MIN_NOTES || notes.length() > Rubric.MAX_NOTES) {
            lacks.add(new Rubric.Lack("notes", "notes-missing"));
        }
        return lacks;
    }
}
