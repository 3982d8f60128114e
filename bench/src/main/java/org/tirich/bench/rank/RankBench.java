package org.tirich.bench.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.replay.DatasetResult;
import org.tirich.replay.Methods;
import org.tirich.replay.Replay;

/// `bench rank`: replays public logs through recommenders and reports the quality of their lists and probabilities.
public final class RankBench {

    public static final List<String> OPTIONS = List.of("--data", "--test", "--only", "--split", "--json");

    private RankBench() {}

    public static Report run(Options options) {
        var folder = options.file("--data")
                .orElseThrow(() -> new IllegalArgumentException("The option --data DIR is required."));
        var later = options.file("--test");
        var methods = Optional.ofNullable(options.given().get("--only"))
                .map(names -> Methods.all().only(List.of(names.split(","))))
                .orElseGet(Methods::all);
        var report = new Report("bench rank");
        report.input("data", folder.toString());
        later.ifPresent(file -> report.input("test", file.toString()));
        var splits = Optional.ofNullable(options.given().get("--split"))
                .map(names -> Set.of(names.split(",")))
                .orElse(Set.of());
        var replay = new Replay(methods, name -> splits.isEmpty() || splits.contains(name), System.err::println);
        var results = new ArrayList<>(replay.run(folder, later));
        results.addAll(replay.runSynthetic());
        for (var result : results) {
            switch (result) {
                case DatasetResult.Skipped(var set, var reason) -> report.note("SKIPPED " + set + ": " + reason + ".");
                case DatasetResult.Measured measured -> {
                    new ListTable(measured).addTo(report);
                    PredictorTable.add(measured, report);
                }
            }
        }
        report.note("Intervals: 95 %, 1,000 paired bootstrap resamples of the test users.");
        report.note(
                "Every method ranks the whole catalogue without items that the user has met; ties go by popularity.");
        report.note(
                "The production policy of the log chose the exposures: an item that it never showed cannot be a hit.");
        options.file("--json").ifPresent(report::write);
        return report;
    }
}
