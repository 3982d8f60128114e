package org.tirich.experiment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.experiment.ExperimentReport;
import org.tirich.experiment.ExperimentReport.Row;
import org.tirich.experiment.ExperimentReports;
import org.tirich.experiment.Experiments;
import org.tirich.learning.experiment.ArmSummary;
import org.tirich.learning.experiment.Difference;
import org.tirich.learning.experiment.ExperimentVerdict;
import org.tirich.learning.experiment.GuardrailResult;
import org.tirich.web.Instance;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// The exports of a stopped experiment: its rows as CSV (RFC 4180), and its report as JSON. Both are refused
/// while an arm has fewer persons than the minimum cell.
@RestController
class ExperimentExportController {

    private static final String SYNTHETIC = "SYNTHETIC";
    private static final String REAL = "";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Experiments experiments;
    private final ExperimentReports reports;
    private final Instance instance;

    ExperimentExportController(Experiments experiments, ExperimentReports reports, Instance instance) {
        this.experiments = experiments;
        this.reports = reports;
        this.instance = instance;
    }

    private ExperimentReport report(Actor.Account actor, String id) {
        var experiment = experiments.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        if (!experiment.isOver()) {
            throw Problem.of(HttpStatus.CONFLICT, "experiment-open");
        }
        var report = reports.read(actor.id(), experiment);
        if (report.isHidden()) {
            throw Problem.of(HttpStatus.CONFLICT, "experiment-few");
        }
        return report;
    }

    /// One row for each exposed person, without her name or id; the order tells nothing. `outcome` is `right`
    /// divided by `answered`, and absent where `answered` is 0. `leaving` is empty for a person who came too
    /// late to tell. In a demo each row says that it is synthetic.
    @GetMapping("/experiments/{experiment}/rows.csv")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ResponseEntity<String> rows(Actor.Account actor, @PathVariable String experiment) {
        var report = report(actor, experiment);
        var origin = instance.demo() ? SYNTHETIC : REAL;
        var body = report.rows().stream()
                .map(row -> line(row, origin))
                .collect(Collectors.joining(
                        "\r\n", "arm,answered,right,minutes_a_day,reports,leaving,origin\r\n", "\r\n"));
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tirich-experiment.csv\"")
                .body(body);
    }

    private static String line(Row row, String origin) {
        return String.join(
                ",",
                PlanForm.code(row.arm()),
                Integer.toString(row.answered()),
                Integer.toString(row.right()),
                row.tenths() / 10 + "." + row.tenths() % 10,
                Integer.toString(row.reports()),
                row.leaving() == Row.UNKNOWN ? "" : Integer.toString(row.leaving()),
                origin);
    }

    /// The report of an experiment.
    ///
    /// @param data `SYNTHETIC` in a demo; null elsewhere
    /// @param seed of the assignment: the arm of an account is computed from it
    /// @param ratio planned persons without and with the feature, such as `1:1`
    /// @param sampleRatioP the probability of the found ratio, or a less likely one, under the planned one
    /// @param verdict `mismatch`, `too_few`, `no_difference`, `higher` or `lower`
    /// @param gain the difference of the mean shares of unseen items right, with the feature minus without,
    ///     from -1 to 1; null where nothing may be said
    /// @param guardrails empty with a mismatch
    record ExperimentReportBody(
            @Nullable String data,
            String name,
            String hypothesis,
            String feature,
            String unit,
            String seed,
            String ratio,
            String starts,
            String ends,
            int planned,
            ArmBody without,
            ArmBody with,
            double sampleRatioP,
            String verdict,
            @Nullable IntervalBody gain,
            @Nullable IntervalBody attrition,
            List<GuardrailBody> guardrails) {}

    /// @param persons exposed
    /// @param measured persons with an answer to an unseen item
    record ArmBody(int persons, int measured, double attrition) {}

    /// @param low of the interval of 95 % confidence
    record IntervalBody(double difference, double low, double high) {}

    /// @param tolerance the largest accepted rise
    /// @param verdict `held`, `unclear`, `broken` or `too_few`
    record GuardrailBody(
            String name, double tolerance, @Nullable IntervalBody interval, String verdict) {}

    @GetMapping("/api/experiments/{experiment}/report")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE)
    ExperimentReportBody json(Actor.Account actor, @PathVariable String experiment) {
        var report = report(actor, experiment);
        var plan = report.experiment().plan();
        var analysis = report.analysis();
        var isMismatch = analysis.verdict() instanceof ExperimentVerdict.SampleRatioMismatch;
        return new ExperimentReportBody(
                instance.demo() ? SYNTHETIC : null,
                plan.name(),
                plan.hypothesis(),
                PlanForm.code(plan.feature()),
                PlanForm.code(plan.unit()),
                report.experiment().seed(),
                plan.ratio().control() + ":" + plan.ratio().treatment(),
                plan.startsOn().toString(),
                plan.endsOn().toString(),
                plan.planned(),
                arm(analysis.control()),
                arm(analysis.treatment()),
                analysis.sampleRatio().p(),
                ReportView.code(report),
                gain(analysis.verdict())
                        .map(ExperimentExportController::interval)
                        .orElse(null),
                isMismatch
                        ? null
                        : analysis.attrition()
                                .map(ExperimentExportController::interval)
                                .orElse(null),
                isMismatch
                        ? List.of()
                        : analysis.guardrails().stream()
                                .map(ExperimentExportController::guardrail)
                                .toList());
    }

    private static ArmBody arm(ArmSummary arm) {
        return new ArmBody(arm.persons(), arm.measured(), arm.attrition());
    }

    private static Optional<Difference> gain(ExperimentVerdict verdict) {
        return switch (verdict) {
            case ExperimentVerdict.SampleRatioMismatch _, ExperimentVerdict.TooFew _ -> Optional.empty();
            case ExperimentVerdict.NoDifferenceShown(var difference) -> Optional.of(difference);
            case ExperimentVerdict.Higher(var difference) -> Optional.of(difference);
            case ExperimentVerdict.Lower(var difference) -> Optional.of(difference);
        };
    }

    private static IntervalBody interval(Difference difference) {
        return new IntervalBody(difference.estimate(), difference.low(), difference.high());
    }

    private static GuardrailBody guardrail(GuardrailResult result) {
        var rule = result.rule();
        return switch (result) {
            case GuardrailResult.TooFew _ -> new GuardrailBody(rule.name(), rule.tolerance(), null, "too_few");
            case GuardrailResult.Measured measured ->
                new GuardrailBody(
                        rule.name(),
                        rule.tolerance(),
                        interval(measured.difference()),
                        PlanForm.code(measured.verdict()));
        };
    }
}
