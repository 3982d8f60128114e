package org.tirich.curation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tirich.catalog.ReviewStage;

/// The rules for the marks and explanations of a verdict. Every verdict is stored with their version.
public final class Rubric {

    public static final int VERSION = 1;

    /// The row for the facts, which has a minimum mark for an accuracy pass.
    private static final String FACTS = "A1";

    private static final int MIN_FACTS = 2;

    /// The minimum mean of all rows for an accuracy pass.
    private static final double MIN_MEAN = 2.0;

    public static final int MAX_MARK = 3;
    public static final int MAX_ROWS = 8;
    public static final int MIN_NOTES = 10;
    public static final int MAX_NOTES = 2000;

    private static final Map<ReviewStage, List<String>> ROWS = Map.of(
            ReviewStage.SAFETY, List.of("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"),
            ReviewStage.ACCURACY, List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7"));

    /// Reasons for returning or refusing a revision.
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

    /// The rows of a stage. Their wording is in the catalogues of strings.
    public static List<String> rows(ReviewStage stage) {
        return Objects.requireNonNull(ROWS.get(stage));
    }

    /// A missing part of a verdict: the field, and the code of the string that explains it.
    public record Lack(String field, String code) {}

    public static List<Lack> lacks(ReviewStage stage, Verdict verdict) {
        var lacks = new ArrayList<Lack>();
        if (!Set.copyOf(rows(stage)).containsAll(verdict.rubric().keySet())
                || verdict.rubric().values().stream().anyMatch(mark -> mark < 0 || mark > MAX_MARK)) {
            lacks.add(new Lack("rubric", "rubric-unknown"));
        }
        switch (verdict) {
            case Verdict.Pass(var rubric, var _) -> pass(stage, rubric, lacks);
            case Verdict.RequestChanges(var _, var reason, var notes, var _) -> explained(reason, notes, lacks);
            case Verdict.Reject(var _, var reason, var notes, var _) -> explained(reason, notes, lacks);
        }
        return lacks;
    }

    private static void pass(ReviewStage stage, Map<String, Integer> rubric, List<Lack> lacks) {
        rows(stage).stream()
                .filter(row -> !rubric.containsKey(row))
                .forEach(row -> lacks.add(new Lack(row, "rubric-missing")));
        if (!lacks.isEmpty()) {
            return;
        }
        switch (stage) {
            case SAFETY ->
                rows(stage).stream()
                        .filter(row -> mark(rubric, row) != 1)
                        .forEach(row -> lacks.add(new Lack(row, "rubric-not-passed")));
            case ACCURACY -> {
                if (mark(rubric, FACTS) < MIN_FACTS) {
                    lacks.add(new Lack(FACTS, "rubric-facts"));
                }
                var mean = rubric.values().stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0);
                if (mean < MIN_MEAN) {
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
        if (notes.strip().length() < MIN_NOTES || notes.length() > MAX_NOTES) {
            lacks.add(new Lack("notes", "notes-missing"));
        }
    }
}
