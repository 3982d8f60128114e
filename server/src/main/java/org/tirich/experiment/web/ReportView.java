package org.tirich.experiment.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tirich.experiment.ExperimentReport;
import org.tirich.learning.experiment.Arm;
import org.tirich.learning.experiment.ArmSummary;
import org.tirich.learning.experiment.Difference;
import org.tirich.learning.experiment.ExperimentAnalysis;
import org.tirich.learning.experiment.ExperimentVerdict;
import org.tirich.learning.experiment.GuardrailResult;
import org.tirich.learning.experiment.GuardrailRule;
import org.tirich.learning.experiment.SampleRatioCheck;
import org.tirich.web.Strings;

/// A report as its template shows it. Numbers have Latin digits; the template isolates them from right-to-left
/// text.
///
/// @param hidden whether an arm has so few persons that no number is shown
/// @param mismatch whether the sample ratio is not as planned: then no result is shown
/// @param verdict the code of what may be said
/// @param outcome null before the experiment is over, and where nothing may be said
/// @param attrition null where nothing may be said
record ReportView(
        boolean hidden,
        boolean mismatch,
        List<ArmRow> arms,
        Ratio ratio,
        List<Measure> guardrails,
        String verdict,
        @Nullable Measure outcome,
        @Nullable Measure attrition) {

    private static final int PERCENT = 100;
    private static final double SMALLEST_P = 0.0001;

    /// @param arm its name in the reader's language
    /// @param measured null before the experiment is over
    record ArmRow(
            String arm,
            String exposed,
            @Nullable String measured,
            @Nullable String lost) {}

    /// @param result the code of the check
    /// @param tone the class of its note
    record Ratio(String planned, String found, String p, String result, String tone) {}

    /// A measure in both arms.
    ///
    /// @param name the key of its string
    /// @param difference null below the minimum
    /// @param verdict its code
    /// @param tone the class of the verdict's chip
    record Measure(
            String name,
            @Nullable String without,
            @Nullable String with,
            @Nullable String difference,
            @Nullable String low,
            @Nullable String high,
            @Nullable IntervalDrawing drawing,
            String verdict,
            String tone) {}

    static ReportView of(ExperimentReport report, Strings.Catalogue catalogue) {
        var analysis = report.analysis();
        var isOver = report.experiment().isOver();
        var isHidden = report.isHidden();
        var isMismatch = analysis.sampleRatio().result() == SampleRatioCheck.Result.MISMATCH;
        var isOpen = !isHidden && !isMismatch;
        return new ReportView(
                isHidden,
                isMismatch,
                Stream.of(Arm.values())
                        .map(arm -> armRow(arm, analysis, isOver, isHidden, catalogue))
                        .toList(),
                ratio(report, isHidden),
                isOpen
                        ? analysis.guardrails().stream()
                                .map(ReportView::guardrail)
                                .toList()
                        : List.of(),
                code(report),
                isOpen && isOver ? outcome(analysis) : null,
                isOpen && isOver
                        ? analysis.attrition()
                                .map(difference -> share(
                                        "attrition",
                                        analysis.control().attrition(),
                                        analysis.treatment().attrition(),
                                        difference,
                                        difference.excludesZero() ? "unequal" : "alike",
                                        difference.excludesZero() ? "demo" : "out"))
                                .orElse(null)
                        : null);
    }

    /// The code of what may be said of the main measure.
    static String code(ExperimentReport report) {
        if (!report.experiment().isOver()) {
            return "open";
        }
        return switch (report.analysis().verdict()) {
            case ExperimentVerdict.SampleRatioMismatch _ -> "mismatch";
            case ExperimentVerdict.TooFew _ -> "too_few";
            case ExperimentVerdict.NoDifferenceShown _ -> "no_difference";
            case ExperimentVerdict.Higher _ -> "higher";
            case ExperimentVerdict.Lower _ -> "lower";
        };
    }

    private static ArmRow armRow(
            Arm arm, ExperimentAnalysis analysis, boolean isOver, boolean isHidden, Strings.Catalogue catalogue) {
        var summary = arm == Arm.CONTROL ? analysis.control() : analysis.treatment();
        var few = "<" + ExperimentReport.MIN_CELL;
        var name = catalogue.get("experiment.arm." + PlanForm.code(arm));
        if (isHidden) {
            return new ArmRow(name, few, null, null);
        }
        return new ArmRow(
                name,
                Integer.toString(summary.persons()),
                isOver ? Integer.toString(summary.measured()) : null,
                isOver ? percent(summary.attrition()) : null);
    }

    private static Ratio ratio(ExperimentReport report, boolean isHidden) {
        var check = report.analysis().sampleRatio();
        var planned = check.planned().control() + " : " + check.planned().treatment();
        var tone = switch (check.result()) {
            case TOO_FEW -> "";
            case AS_PLANNED -> "good";
            case MISMATCH -> "bad";
        };
        var result = PlanForm.code(check.result());
        if (isHidden) {
            return new Ratio(planned, "", "", result, tone);
        }
        return new Ratio(
                planned,
                check.control() + " : " + check.treatment(),
                check.p() < SMALLEST_P ? "p < .0001" : String.format(Locale.ROOT, "p = %.4f", check.p()),
                result,
                tone);
    }

    private static @Nullable Measure outcome(ExperimentAnalysis analysis) {
        var verdict = analysis.verdict();
        return switch (verdict) {
            case ExperimentVerdict.SampleRatioMismatch _, ExperimentVerdict.TooFew _ -> null;
            case ExperimentVerdict.NoDifferenceShown(var difference) -> outcome(analysis, difference, "out");
            case ExperimentVerdict.Higher(var difference) -> outcome(analysis, difference, "ok");
            case ExperimentVerdict.Lower(var difference) -> outcome(analysis, difference, "bad");
        };
    }

    private static Measure outcome(ExperimentAnalysis analysis, Difference difference, String tone) {
        var measure =
                share("outcome", analysis.control().mean(), analysis.treatment().mean(), difference, "", tone);
        return new Measure(
                measure.name(),
                measure.without() + n(analysis.control()),
                measure.with() + n(analysis.treatment()),
                measure.difference(),
                measure.low(),
                measure.high(),
                measure.drawing(),
                "",
                tone);
    }

    private static String n(ArmSummary arm) {
        return " (n = " + arm.measured() + ")";
    }

    private static Measure guardrail(GuardrailResult result) {
        return switch (result) {
            case GuardrailResult.TooFew(var rule) ->
                new Measure(rule.name(), null, null, null, null, null, null, "too_few", "out");
            case GuardrailResult.Measured measured -> guardrail(measured);
        };
    }

    private static Measure guardrail(GuardrailResult.Measured measured) {
        var rule = measured.rule();
        var verdict = PlanForm.code(measured.verdict());
        var tone = switch (measured.verdict()) {
            case HELD -> "ok";
            case UNCLEAR -> "demo";
            case BROKEN -> "bad";
        };
        if (rule.equals(ExperimentReport.LEAVING)) {
            return share(
                    rule.name(), measured.control(), measured.treatment(), measured.difference(), verdict, tone, rule);
        }
        var difference = measured.difference();
        return new Measure(
                rule.name(),
                decimal(measured.control(), rule),
                decimal(measured.treatment(), rule),
                signed(difference.estimate(), rule),
                signed(difference.low(), rule),
                signed(difference.high(), rule),
                IntervalDrawing.of(difference, rule.tolerance()),
                verdict,
                tone);
    }

    private static Measure share(
            String name, double without, double with, Difference difference, String verdict, String tone) {
        return new Measure(
                name,
                percent(without),
                percent(with),
                points(difference.estimate()),
                points(difference.low()),
                points(difference.high()),
                IntervalDrawing.of(difference, 0),
                verdict,
                tone);
    }

    private static Measure share(
            String name,
            double without,
            double with,
            Difference difference,
            String verdict,
            String tone,
            GuardrailRule rule) {
        var measure = share(name, without, with, difference, verdict, tone);
        return new Measure(
                name,
                measure.without(),
                measure.with(),
                measure.difference(),
                measure.low(),
                measure.high(),
                IntervalDrawing.of(difference, rule.tolerance()),
                verdict,
                tone);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }

    /// A difference of shares, in percentage points.
    private static String points(double difference) {
        return signed(String.format(Locale.ROOT, "%+.1f", difference * PERCENT));
    }

    private static String decimal(double value, GuardrailRule rule) {
        return String.format(Locale.ROOT, rule.tolerance() < 1 ? "%.3f" : "%.1f", value);
    }

    private static String signed(double value, GuardrailRule rule) {
        return signed(String.format(Locale.ROOT, rule.tolerance() < 1 ? "%+.3f" : "%+.1f", value));
    }

    /// With a true minus sign; zero has no sign.
    private static String signed(String number) {
        return number.matches("[+-]0\\.?0*") ? number.substring(1) : number.replace('-', '\u2212');
    }
}
