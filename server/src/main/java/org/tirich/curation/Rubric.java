package org.tirich.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules by which a decision must be marked. Their version is stored with every decision.
public final class Rubric {

    static final int VERSION = 1;

    /// A revision passes the accuracy look when its facts have at least this mark,
    private static final int FACTS_FLOOR = 2;

    /// and all rows on average this.
    private static final double MEAN_FLOOR = 2.0;

    private static final int HIGHEST = 3;
    private static final int SHORTEST_NOTES = 10;
    private static final int LONGEST_NOTES = 2000;
    private static final String FACTS = "A1";

    /// Reasons for giving a revision back.
    public static final List<String> REASONS = List.of(
            "licensing",
            "technical-quality",
            "metadata",
            "portability",
            "age",
            "danger",
            "privacy",
            "hate",
            "ads",
            "ai-undisclosed",
            "fact-error",
            "no-source",
            "off-level",
            "not-stem",
            "caption-error",
            "duplicate",
            "other");

    private Rubric() {}

    /// What is missing in a decision: the field, and the code of the string that says what to do.
    public record Lack(String field, String code) {}

    static List<Lack> lacks(Stage stage, Decision decision) {
        var lacks = new ArrayList<Lack>();
        if (!Set.copyOf(stage.rows()).containsAll(decision.rubric().keySet())
                || decision.rubric().values().stream().anyMatch(mark -> mark < 0 || mark > HIGHEST)) {
            lacks.add(new Lack("rubric", "rubric-unknown"));
        }
        switch (decision) {
            case Decision.Pass pass -> pass(stage, pass.rubric(), lacks);
            case Decision.Changes changes -> explained(changes.reason(), changes.notes(), lacks);
            case Decision.Reject reject -> explained(reject.reason(), reject.notes(), lacks);
        }
        return lacks;
    }

    private static void pass(Stage stage, Map<String, Integer> rubric, List<Lack> lacks) {
        stage.rows().stream()
                .filter(row -> !rubric.containsKey(row))
                .forEach(row -> lacks.add(new Lack(row, "rubric-missing")));
        if (!lacks.isEmpty()) {
            return;
        }
        switch (stage) {
            case SAFETY ->
                stage.rows().stream()
                        .filter(row -> mark(rubric, row) != 1)
                        .forEach(row -> lacks.add(new Lack(row, "rubric-not-passed")));
            case ACCURACY -> {
                if (mark(rubric, FACTS) < FACTS_FLOOR) {
                    lacks.add(new Lack(FACTS, "rubric-facts"));
                }
                var mean = rubric.values().stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0);
                if (mean < MEAN_FLOOR) {
                    lacks.add(new Lack("rubric", "rubric-mean"));
                }
            }
        }
    }

    private static int mark(Map<String, Integer> rubric, String row) {
        return rubric.getOrDefault(row, 0);
    }

    private static void explained(String reason, String notes, List<Lack> lacks) {
        if (!REASONS.contains(reason)) {
            lacks.add(new Lack("reason", "reason-missing"));
        }
        if (notes.strip().length() < SHORTEST_NOTES || notes.length() > LONGEST_NOTES) {
            lacks.add(new Lack("notes", "notes-missing"));
        }
    }
}
