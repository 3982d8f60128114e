package org.tirich.bench.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.replay.simulator.CurveChart;
import org.tirich.replay.simulator.ExperimentStudy;
import org.tirich.replay.simulator.LearnerFamily;
import org.tirich.replay.simulator.RetentionStudy;
import org.tirich.replay.simulator.Simulator;

/// `bench simulator`: learning per hour of equal time under the engine and other policies, how soon new videos and a
/// new language reach learners, the effect of fake views, what the questions of the feed leave after seven days, and
/// how often the analysis of experiments claims a difference where there is none.
public final class SimulatorBench {

    public static final List<String> OPTIONS = List.of("--seeds", "--part", "--json", "--svg");

    /// The parts that can be run alone.
    static final List<String> PARTS = List.of("gain", "reach", "retention", "experiments");

    private static final int SEEDS = 5;

    /// Simulated learners in each world of the retention part.
    private static final int RETENTION_LEARNERS = 60;

    private static final int EXPERIMENTS = 1_000;
    private static final int EXPERIMENT_DAYS = 7;

    /// So many that the share is exact to half a percentage point.
    private static final int MANY_EXPERIMENTS = 10_000;

    private SimulatorBench() {}

    public static Report run(Options options) throws IOException {
        var seeds = options.number("--seeds", SEEDS);
        var part = options.given().get("--part");
        if (part != null && !PARTS.contains(part)) {
            throw new IllegalArgumentException("Unknown part " + part + "; known are " + PARTS + ".");
        }
        Predicate<String> wanted = name -> part == null || part.equals(name);
        var simulator = new Simulator(seeds, System.err::println);
        var report = new Report("simulator");
        report.input("seeds", seeds);
        report.input("part", part == null ? "all" : part);
        report.note("SYNTHETIC: a model of learners, described in the package org.tirich.replay.simulator. It compares"
                + " policies in this model and does not show how much anyone learns.");
        if (wanted.test("gain")) {
            gain(report, simulator, options);
        }
        if (wanted.test("reach")) {
            reach(report, simulator);
        }
        if (wanted.test("retention")) {
            RetentionReport.add(report, new RetentionStudy(seeds, RETENTION_LEARNERS, System.err::println).run());
        }
        if (wanted.test("experiments")) {
            experiments(report);
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void gain(Report report, Simulator simulator, Options options) throws IOException {
        var results = simulator.learning();
        table(report, results);
        Predicate<LearnerFamily> conscientious = LearnerFamily::isConscientious;
        ratios(report, "simulator.gain_vs_engagement", results, "tirich", "engagement", conscientious);
        ratios(report, "simulator.gain_vs_popularity", results, "tirich", "popularity", conscientious);
        ratios(report, "simulator.untold.gain_vs_engagement", results, "tirich-untold", "engagement", conscientious);
        ratios(report, "simulator.gain_vs_engagement_all_families", results, "tirich", "engagement", _ -> true);
        ratios(
                report,
                "simulator.gain_vs_engagement_with_questions",
                simulator.learningWithQuestions(),
                "tirich",
                "engagement",
                _ -> true);
        report.note(
                "Gain: increase of mastery per hour, summed over concepts, relative to learners without any video, a"
                        + " day after the end. Time is equal under every policy.");
        report.note("gain_vs_engagement: over the families whose answers follow what they know; all_families: with the"
                + " misconceived, the illusion, the crammer and the guesser; with_questions: all families, where answers"
                + " teach and memory is as in experiments.");
        report.note("untold: the engine without the prerequisites of concepts.");
        var folder = options.file("--svg");
        if (folder.isPresent()) {
            draw(results, folder.get());
        }
    }

    private static void reach(Report report, Simulator simulator) {
        var newVideos = simulator.newVideos();
        report.figure("simulator.new_video_100_p50_h", newVideos.percentile(0.5));
        report.figure("simulator.new_video_100_p95_h", newVideos.percentile(0.95));
        report.figure("simulator.new_video_100_missed", newVideos.missed());
        newLanguage(report, simulator);
        for (var policy : List.of("tirich", "popularity", "engagement")) {
            report.figure("simulator.attack_exposure_ratio." + policy, simulator.attack(policy));
        }
        report.note(
                "new_video_100: hours until a hundred of a thousand learners saw a new video; eight are published per day.");
        report.note(
                "topic match: for speakers of a new language and for all others, relative to a policy that knows their"
                        + " interests and their readiness and maximises the match. The oracle knows both, too, and"
                        + " maximises learning.");
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

    private static void experiments(Report report) {
        var shares = new ExperimentStudy(EXPERIMENTS, EXPERIMENT_DAYS, System.err::println).run();
        var many = new ExperimentStudy(MANY_EXPERIMENTS, EXPERIMENT_DAYS, System.err::println).run();
        report.figure("experiments.false_positive_share", shares.byPerson());
        report.figure("experiments.false_positive_share.by_class", shares.byClass());
        report.figure("experiments.false_positive_share.10000", many.byPerson());
        report.figure("experiments.false_positive_share.by_class.10000", many.byClass());
        report.figure("experiments.false_positive_share.class_as_persons", shares.classAsPersons());
        report.figure("experiments.sample_ratio_mismatch_share", shares.mismatches());
        report.figure("experiments.attrition", shares.attrition());
        report.figure("experiments.power", shares.planted());
        report.figure("experiments.power.section_4", shares.features());
        report.note(
                "experiments: " + EXPERIMENTS + " of each kind with simulated learners of all families (SYNTHETIC), by"
                        + " the product's own assignment and analysis, two-sided at 5 %: 400 persons, or 44 classes of 12 to 24"
                        + " pupils of one family. The weaker leave more often. With a true share of .05 the share of a thousand"
                        + " experiments is between .036 and .064 in 95 %, that of ten thousand between .046 and .054.");
        report.note("class_as_persons: classes are assigned and persons analysed, which the product does not do. power:"
                + " an effect of .35 standard deviations is found. power.section_4: the features of the feed against"
                + " none, after a week and with a test of twenty items.");
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

    private static void ratios(
            Report report,
            String name,
            List<Simulator.PolicyResult> results,
            String policy,
            String other,
            Predicate<LearnerFamily> families) {
        var ratios = Simulator.ratios(
                results.stream().filter(each -> families.test(each.family())).toList(), policy, other);
        report.figure(
                name + "_mean",
                ratios.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));
        var worst = ratios.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        report.figure(name + "_worst", worst.getValue());
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
                            "days with twelve minutes",
                            "increase of mastery, in concepts",
                            curves));
        }
    }
}
