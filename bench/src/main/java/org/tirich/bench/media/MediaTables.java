package org.tirich.bench.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tirich.bench.Report;

/// The tables of a run, with our columns before the peer's.
final class MediaTables {

    private MediaTables() {}

    static void into(Report report, List<ClipResult> all, List<Skipped> leftOut) {
        ladders(report, "ladders of clips up to 30 s", all, BenchClip::isShort);
        ladders(report, "ladders of longer clips, in no mean", all, clip -> !clip.isShort());
        report.table(
                "picture bytes at equal quality",
                List.of("clip", "rung", "codec", "meter", "quality", "their kbps", "our kbps", "ratio", "tried at crf"),
                all.stream()
                        .flatMap(each -> each.comparisons().stream().map(one -> comparison(each.clip(), one)))
                        .toList());
        report.table(
                "processor and memory of the whole ladder",
                List.of(
                        "clip",
                        "length s",
                        "our cpu s",
                        "their cpu s",
                        "ratio",
                        "bare cpu s",
                        "overhead",
                        "our wall s",
                        "their wall s",
                        "bare wall s",
                        "our MB",
                        "their MB"),
                all.stream().map(MediaTables::processor).toList());
        if (!leftOut.isEmpty()) {
            report.table(
                    "left out",
                    List.of("what", "why"),
                    leftOut.stream()
                            .map(each -> List.of(each.what(), each.reason()))
                            .toList());
        }
    }

    private static void ladders(Report report, String name, List<ClipResult> all, Predicate<BenchClip> wanted) {
        var rows = new ArrayList<List<String>>();
        all.stream()
                .filter(each -> wanted.test(each.clip()))
                .forEach(each ->
                        each.ours().steps().forEach((resolution, step) -> rows.add(ladder(each, resolution, step))));
        if (!rows.isEmpty()) {
            var columns = new ArrayList<>(List.of("clip", "rung", "bytes", "theirs", "start", "theirs", "ratio"));
            for (var link : NetworkLink.values()) {
                columns.addAll(List.of(link.label() + " s", "theirs"));
            }
            columns.addAll(List.of("MB/min", "theirs"));
            report.table(name, columns, rows);
        }
    }

    private static List<String> ladder(ClipResult measured, int resolution, LadderResult.Step ours) {
        var theirs = measured.theirs().steps().get(resolution);
        var row = new ArrayList<>(List.of(measured.clip().name(), resolution + "p"));
        double minutes = measured.clip().minutes();
        row.add(Long.toString(ours.bytes()));
        row.add(theirs == null ? "-" : Long.toString(theirs.bytes()));
        row.add(Long.toString(ours.start().bytes()));
        row.add(theirs == null ? "-" : Long.toString(theirs.start().bytes()));
        row.add(
                theirs == null
                        ? "-"
                        : format((double) ours.start().bytes() / theirs.start().bytes()));
        for (var link : NetworkLink.values()) {
            row.add(format(link.firstFrameSeconds(ours.start())));
            row.add(theirs == null ? "-" : format(link.firstFrameSeconds(theirs.start())));
        }
        row.add(format(ours.bytes() / 1e6 / minutes));
        row.add(theirs == null ? "-" : format(theirs.bytes() / 1e6 / minutes));
        return row;
    }

    private static List<String> comparison(BenchClip clip, ClipResult.Comparison comparison) {
        var verdict = comparison.verdict();
        return List.of(
                clip.name(),
                comparison.resolution() + "p",
                comparison.encoder().label(),
                comparison.meter().label(),
                format(verdict.theirs().quality()),
                format(verdict.theirs().bytes() * 8 / 1000.0 / clip.seconds()),
                (verdict.atMost() ? "<= " : "") + format(verdict.bytes() * 8 / 1000.0 / clip.seconds()),
                format(verdict.ratio()),
                verdict.trials());
    }

    private static List<String> processor(ClipResult measured) {
        var ours = measured.ours().usage();
        var theirs = measured.theirs().usage();
        var bare = measured.bare();
        return List.of(
                measured.clip().name(),
                format(measured.clip().seconds()),
                format(ours.cpuSeconds()),
                format(theirs.cpuSeconds()),
                format(ours.cpuSeconds() / theirs.cpuSeconds()),
                bare.map(each -> format(each.cpuSeconds())).orElse("-"),
                bare.map(each -> format(ours.cpuSeconds() / each.cpuSeconds())).orElse("-"),
                format(ours.wallSeconds()),
                format(theirs.wallSeconds()),
                bare.map(each -> format(each.wallSeconds())).orElse("-"),
                format(ours.peakMegabytes()),
                format(theirs.peakMegabytes()));
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
