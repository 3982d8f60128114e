package org.tirich.bench.hostile;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.bench.media.BenchTools;
import org.tirich.media.sandbox.Sandbox;

/// `bench hostile`: malicious files, and the result of each.
public final class HostileBench {

    public static final List<String> OPTIONS = List.of("--json", "--seeds", "--beginnings");

    private static final int SEEDS = 40;

    /// Default step between truncation lengths, in bytes.
    private static final int STEP = 128;

    private HostileBench() {}

    public static Report run(Options options) throws IOException, InterruptedException {
        return run(options, _ -> true);
    }

    /// @param wanted which cases are run; attacks always are
    static Report run(Options options, Predicate<HostileCase> wanted) throws IOException, InterruptedException {
        var report = new Report("hostile");
        try (var scratch = Scratch.create()) {
            var tools = BenchTools.open(scratch.folder());
            report.input("ffmpeg", tools.tools().version().toString());
            report.input("sandbox", tools.sandbox().kind().label());
            var files = new FileFactory(tools, tools.directory("forge"));
            var results = new HostileReport();
            try (var canaries = Canaries.put(files, tools.directory("canaries"))) {
                attacks(results, files, canaries);
                cases(results, files, canaries.marker(), wanted);
            }
            CaptionCase.all().forEach(each -> results.add(each.run()));
            say("truncations and mutations");
            var fuzzTrial = new FuzzTrial(files);
            results.truncations(fuzzTrial.truncations(options.number("--beginnings", STEP)));
            results.mutations(fuzzTrial.mutations(options.number("--seeds", SEEDS)));
            results.into(report);
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void attacks(HostileReport results, FileFactory files, Canaries canaries)
            throws IOException, InterruptedException {
        var choice = Sandbox.choose(files.tools().directory("launcher"), Sandbox.Policy.UNSAFE_NO_SANDBOX);
        if (!(choice instanceof Sandbox.Choice.Chosen(var none))) {
            throw new IllegalStateException("running without sandbox is always possible");
        }
        var trial = new AttackTrial(files, canaries, none);
        for (var attack : Attacks.all()) {
            say(attack.id() + ": " + attack.tries());
            results.add(trial.run(attack));
        }
    }

    private static void cases(HostileReport results, FileFactory files, String marker, Predicate<HostileCase> wanted)
            throws IOException, InterruptedException {
        var trial = new CaseTrial(files, marker);
        for (var each : HostileCases.all()) {
            if (wanted.test(each)) {
                say(each.id() + ": " + each.what());
                results.add(trial.run(each));
            }
        }
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
