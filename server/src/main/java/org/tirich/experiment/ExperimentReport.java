package org.tirich.experiment;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tirich.learning.experiment.Arm;
import org.tirich.learning.experiment.ArmRatio;
import org.tirich.learning.experiment.ExperimentAnalysis;
import org.tirich.learning.experiment.GuardrailRule;
import org.tirich.learning.experiment.Observation;

/// The report of an experiment: its rows and their analysis.
///
/// @param rows one for each exposed person
public record ExperimentReport(Experiment experiment, List<Row> rows, ExperimentAnalysis analysis) {

    /// Arms with fewer persons are hidden, and their rows are not given out.
    public static final int MIN_CELL = 10;

    public static final GuardrailRule MINUTES = new GuardrailRule("minutes", 2);
    public static final GuardrailRule REPORTS = new GuardrailRule("reports", 0.02);
    public static final GuardrailRule LEAVING = new GuardrailRule("leaving", 0.02);
    public static final List<GuardrailRule> GUARDRAILS = List.of(MINUTES, REPORTS, LEAVING);

    public ExperimentReport {
        rows = List.copyOf(rows);
    }

    /// What is counted of one person between her first exposure and the end.
    ///
    /// @param answered answers to questions that she had not seen; 0 for a person who left
    /// @param right how many of them are right
    /// @param tenths minutes watched a day, in tenths
    /// @param reports reports of lessons that she sent
    /// @param leaving 1 if she left the experiment, or watched nothing in its last week; 0 if she stayed; -1 if
    ///     she came too late to tell
    public record Row(Arm arm, int answered, int right, int tenths, int reports, int leaving) {

        public static final int UNKNOWN = -1;

        private static final double TENTHS = 10;

        Observation observation(int number) {
            var outcome = answered == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / (double) answered);
            var minutes = tenths / TENTHS;
            return new Observation(
                    Integer.toString(number),
                    arm,
                    outcome,
                    leaving == UNKNOWN
                            ? Map.of(MINUTES.name(), minutes, REPORTS.name(), (double) reports)
                            : Map.of(MINUTES.name(), minutes, REPORTS.name(), (double) reports, LEAVING.name(), (double)
                                    leaving));
        }
    }

    static ExperimentReport of(Experiment experiment, List<Row> rows) {
        return new ExperimentReport(
                experiment, rows, analyse(rows, experiment.plan().ratio()));
    }

    /// The analysis of rows, such as those of an export.
    public static ExperimentAnalysis analyse(List<Row> rows, ArmRatio ratio) {
        var observations = java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(number -> rows.get(number).observation(number))
                .toList();
        return ExperimentAnalysis.of(observations, ratio, GUARDRAILS);
    }

    /// Whether an arm has so few persons that its numbers could name one.
    public boolean isHidden() {
        return analysis.control().persons() < MIN_CELL || analysis.treatment().persons() < MIN_CELL;
    }
}
