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

/// `bench simulator`: what learners of a model learn in an hour, under the engine and under others, with the same time
/// to watch; how soon new lessons and a new language find their learners; and what false views do.
public final class SimulatorBench {

    public static final List<String> OPTIONS = List.of("--seeds", "--json", "--svg");

    private static final int SEEDS = 5;

    private SimulatorBench() {}

    public static Report run(Options options) throws IOException {
        var seeds = options.number("--seeds", SEEDS);
        var simulator = new Simulator(seeds, System.err::println);
        var report = new Report("simulator");
        report.input("seeds", seeds);
        var outcomes = simulator.learning();
        table(report, outcomes);
        ratios(report, outcomes, "tirich", "engagement");
        ratios(report, outcomes, "tirich", "popularity");
        ratios(report, outcomes, "tirich-untold", "engagement");
        var fresh = simulator.newLessons();
        report.figure("simulator.new_video_100_p50_h", fresh.percentile(0.5));
        report.figure("simulator.new_video_100_p95_h", fresh.percentile(0.95));
        report.figure("simulator.new_video_100_missed", fresh.missed());
        newLanguage(report, simulator);
        for (var policy : List.of("tirich", "popularity", "engagement")) {
            report.figure("simulator.attack_exposure_ratio." + policy, simulator.attack(policy));
        }
        report.note("SYNTHETIC: a model of learners, described in the package org.tirich.replay.simulator. It says how"
                + " ways to rank compare in this model, not how much anybody learns.");
        report.note("Gain: rise of mastery an hour watched, summed over concepts, beyond what would be known without"
                + " any lesson, a day after the end. Every learner watches for the same time under every policy.");
        report.note("tirich-untold: the engine without being told which concepts need which.");
        report.note("new_video_100: hours until a hundred of a thousand learners saw a new lesson, eight a day.");
        report.note(
                "topic match: of speakers of a new language, and of who was there before, as a share of a choice that"
                        + " knows what interests them and what they are ready for, and wants nothing else. The oracle knows it, too,"
                        + " and wants to teach most.");
        options.file("--json").ifPresent(report::write);
        var folder = options.file("--svg");
        if (folder.isPresent()) {
            draw(outcomes, folder.get());
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

    private static void table(Report report, List<Simulator.Outcome> outcomes) {
        var rows = new ArrayList<List<String>>();
        for (var outcome : outcomes) {
            rows.add(List.of(
                    outcome.family().name() + (outcome.family().heldOut() ? " (held out)" : ""),
                    outcome.policy(),
                    String.format(Locale.ROOT, "%.2f", outcome.mean()),
                    String.format(Locale.ROOT, "± %.2f", outcome.margin()),
                    String.format(Locale.ROOT, "%.2f", outcome.skipped())));
            report.figure(
                    "simulator.gain_per_hour." + outcome.family().name() + "." + outcome.policy(), outcome.mean());
        }
        report.table(
                "learning gain an hour (SYNTHETIC)", List.of("learners", "policy", "gain", "95 %", "skipped"), rows);
    }

    private static void ratios(Report report, List<Simulator.Outcome> outcomes, String policy, String other) {
        var ratios = Simulator.ratios(outcomes, policy, other);
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

    private static void draw(List<Simulator.Outcome> outcomes, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var family : List.of("steady", "no-prerequisites")) {
            var curves = new LinkedHashMap<String, double[]>();
            outcomes.stream()
                    .filter(each -> each.family().name().equals(family))
                    .forEach(each -> curves.put(each.policy(), each.curve()));
            Files.writeString(
                    folder.resolve("learning-" + family + ".svg"),
                    CurveChart.svg(
                            "What a learner gains (" + family + ")",
                            "days of twelve minutes",
                            "rise of mastery, in concepts",
                            curves));
        }
    }
}
