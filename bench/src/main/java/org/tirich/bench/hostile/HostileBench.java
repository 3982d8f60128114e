package org.tirich.bench.hostile;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.bench.media.BenchTools;
import org.tirich.media.sandbox.Sandbox;

/// `bench hostile`: files made to do harm, and what came of each.
public final class HostileBench {

    public static final List<String> OPTIONS = List.of("--json", "--seeds", "--beginnings");

    private static final int SEEDS = 40;

    /// Bytes between one beginning of a file and the next, where not each is asked for.
    private static final int STEP = 128;

    private HostileBench() {}

    public static Report run(Options options) throws IOException, InterruptedException {
        return run(options, _ -> true);
    }

    /// @param wanted which cases are tried; the attacks always are
    static Report run(Options options, Predicate<HostileCase> wanted) throws IOException, InterruptedException {
        var report = new Report("hostile");
        try (var scratch = Scratch.create()) {
            var tools = BenchTools.open(scratch.folder());
            report.input("ffmpeg", tools.tools().version().toString());
            report.input("sandbox", tools.sandbox().kind().label());
            var files = new FileFactory(tools, tools.directory("forge"));
            var findings = new HostileReport();
            try (var canaries = Canaries.put(files, tools.directory("canaries"))) {
                attacks(findings, files, canaries);
                cases(findings, files, canaries.marker(), wanted);
            }
            CaptionCase.all().forEach(each -> findings.add(each.run()));
            say("beginnings and mutations");
            var multitudes = new FuzzTrial(files);
            findings.beginnings(multitudes.truncations(options.number("--beginnings", STEP)));
            findings.mutations(multitudes.mutations(options.number("--seeds", SEEDS)));
            findings.into(report);
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void attacks(HostileReport findings, FileFactory files, Canaries canaries)
            throws IOException, InterruptedException {
        var choice = Sandbox.choose(files.tools().directory("launcher"), Sandbox.Policy.UNSAFE_NO_SANDBOX);
        if (!(choice instanceof Sandbox.Choice.Chosen(var none))) {
            throw new IllegalStateException("no sandbox is always to be had");
        }
        var trial = new AttackTrial(files, canaries, none);
        for (var attack : Attacks.all()) {
            say(attack.id() + ": " + attack.tries());
            findings.add(trial.run(attack));
        }
    }

    private static void cases(HostileReport findings, FileFactory files, String marker, Predicate<HostileCase> wanted)
            throws IOException, InterruptedException {
        var trial = new CaseTrial(files, marker);
        for (var each : HostileCases.all()) {
            if (wanted.test(each)) {
                say(each.id() + ": " + each.what());
                findings.add(trial.run(each));
            }
        }
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
