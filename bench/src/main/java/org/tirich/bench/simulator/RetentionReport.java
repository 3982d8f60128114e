package org.tirich.bench.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tirich.bench.Report;
import org.tirich.replay.simulator.ArmComparison;
import org.tirich.replay.simulator.RetentionStudy;
import org.tirich.replay.simulator.RetentionStudy.Retention;

/// Unseen items right seven days later, with the features of the feed, without, and with each left out.
final class RetentionReport {

    /// Arms that are compared with the same engine without any feature.
    private static final List<String> SCHEDULES = List.of(
            RetentionStudy.WITH,
            RetentionStudy.FSRS,
            "leitner",
            "half-life",
            RetentionStudy.FSRS_EVERY_VIDEO,
            "section-4-leitner",
            "section-4-half-life");

    private RetentionReport() {}

    static void add(Report report, List<Retention> results) {
        var ratio = ArmComparison.of(results, RetentionStudy.WITH, RetentionStudy.WITHOUT);
        figures(report, "simulator.retained_7d_ratio", ratio);
        figures(report, "simulator.retained_7d_vs_fsrs", compare(results, RetentionStudy.FSRS));
        figures(report, "simulator.retained_7d_vs_fsrs_every_video", compare(results, RetentionStudy.FSRS_EVERY_VIDEO));
        figures(report, "simulator.retained_7d_vs_leitner", compare(results, "leitner"));
        figures(report, "simulator.retained_7d_vs_half_life", compare(results, "half-life"));
        rightRatio(report, results);
        for (var ablation : RetentionStudy.ablations()) {
            figures(report, "simulator.retained_7d_of." + feature(ablation), compare(results, ablation));
        }
        figures(
                report,
                "simulator.retained_7d_ratio.half_effects",
                ArmComparison.of(results, RetentionStudy.HALF_EFFECTS, RetentionStudy.WITHOUT_HALF_EFFECTS));
        figures(
                report,
                "simulator.retained_7d_ratio.no_invitation",
                ArmComparison.of(results, RetentionStudy.NO_INVITATION, RetentionStudy.WITHOUT));
        figures(
                report,
                "simulator.retained_7d_ratio.massed_study",
                ArmComparison.of(results, RetentionStudy.MASSED_STUDY, RetentionStudy.WITHOUT_MASSED_STUDY));
        figures(
                report,
                "simulator.retained_7d_ratio.2g",
                ArmComparison.of(results, RetentionStudy.SLOW, RetentionStudy.WITHOUT_SLOW));
        items(report, results);
        table(
                report,
                "gain on unseen items after 7 days, relative to the engine without section 4 (SYNTHETIC)",
                SCHEDULES,
                SCHEDULES.stream()
                        .map(arm -> ArmComparison.of(results, arm, RetentionStudy.WITHOUT))
                        .toList());
        table(
                report,
                "section 4 relative to section 4 without one feature; above 1 it helps (SYNTHETIC)",
                RetentionStudy.ablations().stream()
                        .map(RetentionReport::feature)
                        .toList(),
                RetentionStudy.ablations().stream()
                        .map(ablation -> compare(results, ablation))
                        .toList());
        notes(report);
    }

    private static ArmComparison compare(List<Retention> results, String other) {
        return ArmComparison.of(results, RetentionStudy.WITH, other);
    }

    private static String feature(String ablation) {
        return ablation.substring("no-".length());
    }

    private static void figures(Report report, String name, ArmComparison comparison) {
        report.figure(name + "_mean", comparison.mean());
        report.figure(name + "_mean_margin", comparison.meanMargin());
        report.figure(name + "_worst", comparison.worst());
        report.note("worst of " + name + ": " + comparison.worstFamily());
    }

    /// The ratio of all items right, for readers who do not want to subtract anything.
    private static void rightRatio(Report report, List<Retention> results) {
        var ratios = results.stream()
                .filter(each -> each.arm().equals(RetentionStudy.WITH))
                .mapToDouble(ours -> ours.rightRatio(results.stream()
                        .filter(each -> each.family().equals(ours.family())
                                && each.arm().equals(RetentionStudy.WITHOUT))
                        .findFirst()
                        .orElseThrow()))
                .toArray();
        report.figure(
                "simulator.retained_7d_all_items_ratio_mean",
                java.util.Arrays.stream(ratios).average().orElseThrow());
        report.figure(
                "simulator.retained_7d_all_items_ratio_worst",
                java.util.Arrays.stream(ratios).min().orElseThrow());
    }

    private static void items(Report report, List<Retention> results) {
        var rows = new ArrayList<List<String>>();
        for (var each : results) {
            rows.add(List.of(each.family(), each.arm(), number(each.meanRight()), number(each.meanGained())));
        }
        report.table(
                "unseen items right after 7 days, of 120 (SYNTHETIC)",
                List.of("learners", "arm", "right", "above no videos"),
                rows);
    }

    private static void table(Report report, String name, List<String> columns, List<ArmComparison> comparisons) {
        var header = new ArrayList<String>();
        header.add("learners");
        header.addAll(columns);
        var rows = new ArrayList<List<String>>();
        for (var family : comparisons.getFirst().ratios().keySet()) {
            var row = new ArrayList<String>();
            row.add(family);
            comparisons.forEach(each ->
                    row.add(ratio(each.ratio(family).value(), each.ratio(family).margin())));
            rows.add(row);
        }
        var mean = new ArrayList<String>();
        mean.add("mean");
        comparisons.forEach(each -> mean.add(ratio(each.mean(), each.meanMargin())));
        rows.add(mean);
        report.table(name, header, rows);
    }

    private static String ratio(double value, double margin) {
        return String.format(Locale.ROOT, "%.2f ± %.2f", value, margin);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void notes(Report report) {
        report.note(
                "retained_7d: SYNTHETIC. It tests which questions are asked when, in equal time, and never proves the"
                        + " size of an effect: the sizes are put in, from published experiments (package"
                        + " org.tirich.replay.simulator).");
        report.note(
                "retained_7d_ratio: the gain on unseen items (one of each concept, seven days after the end, above"
                        + " the same learners without any video) with section 4, relative to the same engine without it."
                        + " retained_7d_all_items_ratio counts all items right, also what is known or guessed without any video.");
        report.note("retained_7d_vs_fsrs: relative to the same engine with FSRS-6 scheduling alone; every_video: with a"
                + " card for each completed video, answered or not.");
        report.note(
                "retained_7d_of: section 4 relative to section 4 without the feature. Margins are 95 % over seeds.");
        report.note("half_effects: all effects half as large. no_invitation: asking makes nobody answer more."
                + " massed_study: each video slows forgetting, also at once, as in the gain figures. 2g: a video begins"
                + " after seven seconds, and the prediction fills them.");
    }
}
