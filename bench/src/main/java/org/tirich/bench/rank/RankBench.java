package org.tirich.bench.rank;

import java.util.List;
import java.util.Optional;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.replay.Methods;
import org.tirich.replay.Replay;
import org.tirich.replay.DatasetResult;

/// Replays public logs through recommenders and reports how good their lists and probabilities are.
public final class RankBench {

    public static final List<String> OPTIONS = List.of("--data", "--test", "--only", "--json");

    private RankBench() {}

    public static Report run(Options options) {
        var folder = options.file("--data").orElseThrow(() -> new IllegalArgumentException("Give --data DIR."));
        var later = options.file("--test");
        var methods = Optional.ofNullable(options.given().get("--only"))
                .map(names -> Methods.all().only(List.of(names.split(","))))
                .orElseGet(Methods::all);
        var report = new Report("bench rank");
        report.input("data", folder.toString());
        later.ifPresent(file -> report.input("test", file.toString()));
        for (var result : new Replay(methods, System.err::println).run(folder, later)) {
            switch (result) {
                case DatasetResult.Skipped(var set, var reason) -> report.note("SKIPPED " + set + ": " + reason + ".");
                case DatasetResult.Measured measured -> {
                    new ListTable(measured).addTo(report);
                    HeadTable.add(measured, report);
                }
            }
        }
        report.note("Intervals are of 95 %, from 1,000 paired bootstrap resamples of the test users.");
        report.note(
                "Every method ranks the whole catalogue without what the user has met; equal scores go by popularity.");
        report.note(
                "The exposures were chosen by the production policy of the day: what it never showed cannot be a hit.");
        options.file("--json").ifPresent(report::write);
        return report;
    }
}
