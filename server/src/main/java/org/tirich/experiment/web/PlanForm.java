package org.tirich.experiment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tirich.assessment.LearningFeature;
import org.tirich.experiment.ExperimentPlan;
import org.tirich.experiment.ExperimentPlan.Unit;
import org.tirich.learning.experiment.ArmRatio;

/// The texts of the form for a plan, as an editor has typed them.
record PlanForm(
        String name,
        String hypothesis,
        String feature,
        String unit,
        String control,
        String treatment,
        String seed,
        String starts,
        String ends,
        String planned) {

    private static final int MAX_YEAR = 2200;

    static PlanForm of(ExperimentPlan plan) {
        return new PlanForm(
                plan.name(),
                plan.hypothesis(),
                code(plan.feature()),
                code(plan.unit()),
                Integer.toString(plan.ratio().control()),
                Integer.toString(plan.ratio().treatment()),
                plan.seed(),
                plan.startsOn().toString(),
                plan.endsOn().toString(),
                Integer.toString(plan.planned()));
    }

    /// The code of a constant in forms and keys of strings.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The plan; empty if a choice, a number or a date cannot be read.
    Optional<ExperimentPlan> plan() {
        try {
            return Optional.of(new ExperimentPlan(
                    clean(name),
                    clean(hypothesis),
                    LearningFeature.valueOf(feature.toUpperCase(Locale.ROOT)),
                    Unit.valueOf(unit.toUpperCase(Locale.ROOT)),
                    new ArmRatio(number(control), number(treatment)),
                    clean(seed),
                    day(starts),
                    day(ends),
                    number(planned)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text.strip());
        if (day.getYear() < 2000 || day.getYear() > MAX_YEAR) {
            throw new IllegalArgumentException("a day of this age");
        }
        return day;
    }

    /// A whole number of a form; -1 for any other text.
    static int number(String text) {
        var stripped = text.strip();
        return stripped.matches("[0-9]{1,7}") ? Integer.parseInt(stripped) : -1;
    }

    /// On one line, without the characters that PostgreSQL and readers do not take.
    private static String clean(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}|[\\uFFFE\\uFFFF]", "")
                .replaceAll("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "")
                .strip();
    }
}
