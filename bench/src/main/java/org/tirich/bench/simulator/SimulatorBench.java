package org.tirich.bench.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.replay.simulator.CurveChart;
import org.tirich.replay.simulator.Simulator;

/// `bench simulator`: learning per hour of equal watch time under the engine and other policies, how soon new videos
/// and a new language reach learners, and the effect of fake views.
public final class SimulatorBench {

    public static final List<String> OPTIONS = List.of("--seeds", "--json", "--svg");

    private static final int SEEDS = 5;

    private SimulatorBench() {}

    public static Report run(Options options) throws IOException {
        var seeds = options.number("--seeds", SEEDS);
        var simulator = new Simulator(seeds, System.err::println);
        var report = new Report("simulator");
        report.input("seeds", seeds);
        var results = simulator.learning();
        table(report, results);
        ratios(report, results, "tirich", "engagement");
        ratios(report, results, "tirich", "popularity");
        ratios(report, results, "tirich-untold", "engagement");
        var newVideos = simulator.newVideos();
        report.figure("simulator.new_video_100_p50_h", newVideos.percentile(0.5));
        report.figure("simulator.new_video_100_p95_h", newVideos.percentile(0.95));
        report.figure("simulator.new_video_100_missed", newVideos.missed());
        newLanguage(report, simulator);
        for (var policy : List.of("tirich", "popularity", "engagement")) {
            report.figure("simulator.attack_exposure_ratio." + policy, simulator.attack(policy));
        }
        report.note("SYNTHETIC: a model of learners, described in the package org.tirich.replay.simulator. It compares"
                + " policies in this model and does not show how much anyone learns.");
        report.note("Gain: increase of mastery per hour watched, summed over concepts, relative to learners without any"
                + " video, a day after the end. Watch time is equal under every policy.");
        report.note("tirich-untold: the engine without the prerequisites of concepts.");
        report.note(
                "new_video_100: hours until a hundred of a thousand learners saw a new video; eight are published per day.");
        report.note(
                "topic match: for speakers of a new language and for all others, relative to a policy that knows their"
                        + " interests and their readiness and maximises the match. The oracle knows both, too, and"
                        + " maximises learning.");
        options.file("--json").ifPresent(report::write);
        var folder = options.file("--svg");
        if (folder.isPresent()) {
            draw(results, folder.get());
        }
        return report;
    }

    private static void newLanguage(Report report, Simulator simulator) {
        var ours = simulator.newLanguage("tirich");
        var chance = simulator.newLanguage("chance");
        var oracle = simulator.newLanguage("oracle");
        report.figure("simulator.new_language_topic_match", ours.newcomers());
        report.figure("simulator.new_language_topic_match.chance", chance.newcomers());
        report.figure("simulator.new_language_topic_match.oracle", oracle.newcomers());
        report.figure("simulator.old_language_topic_match", ours.others());
        report.figure("simulator.old_language_topic_match.chance", chance.others());
        report.figure("simulator.old_language_topic_match.oracle", oracle.others());
    }

    private static void table(Report report, List<Simulator.PolicyResult> results) {
        var rows = new ArrayList<List<String>>();
        for (var result : results) {
            rows.add(List.of(
                    result.family().name() + (result.family().heldOut() ? " (held out)" : ""),
                    result.policy(),
                    String.format(Locale.ROOT, "%.2f", result.mean()),
                    String.format(Locale.ROOT, "± %.2f", result.margin()),
                    String.format(Locale.ROOT, "%.2f", result.skipped())));
            report.figure("simulator.gain_per_hour." + result.family().name() + "." + result.policy(), result.mean());
        }
        report.table(
                "learning gain per hour (SYNTHETIC)", List.of("learners", "policy", "gain", "95 %", "skipped"), rows);
    }

    private static void ratios(Report report, List<Simulator.PolicyResult> results, String policy, String other) {
        var ratios = Simulator.ratios(results, policy, other);
        var name = "simulator." + (policy.equals("tirich") ? "" : policy + ".") + "gain_ratio_to_" + other;
        report.figure(
                name + ".mean",
                ratios.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));
        var worst = ratios.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        report.figure(name + ".worst", worst.getValue());
        report.note("worst of " + name + ": " + worst.getKey());
    }

    private static void draw(List<Simulator.PolicyResult> results, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var family : List.of("steady", "no-prerequisites")) {
            var curves = new LinkedHashMap<String, double[]>();
            results.stream()
                    .filter(each -> each.family().name().equals(family))
                    .forEach(each -> curves.put(each.policy(), each.curve()));
            Files.writeString(
                    folder.resolve("learning-" + family + ".svg"),
                    CurveChart.svg(
                            "Learning gain per learner (" + family + ")",
                            "days with twelve minutes of watch time",
                            "increase of mastery, in concepts",
                            curves));
        }
    }
}
