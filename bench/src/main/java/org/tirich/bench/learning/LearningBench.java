package org.tirich.bench.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.learning.bounds.ItemPool;
import org.tirich.learning.bounds.LevelRule;
import org.tirich.learning.bounds.MasteryBounds;
import org.tirich.learning.item.ItemLibrary;
import org.tirich.learning.mastery.AnswerFormat;
import org.tirich.learning.mastery.MasteryRule;

/// `bench learning`: the shares of simulated answerers that the rule of mastery passes, beside simpler rules; with a
/// log, predictions of the next answer and what learners called proficient answer next.
public final class LearningBench {

    public static final List<String> OPTIONS = List.of("--log", "--runs", "--seed", "--json");

    private static final int RUNS = 10_000;
    private static final int SEED = 14;
    private static final String TIRICH = "tirich";

    private LearningBench() {}

    public static Report run(Options options) {
        var report = new Report("learning");
        var runs = options.number("--runs", RUNS);
        var seed = options.number("--seed", SEED);
        if (runs < 1) {
            throw new IllegalArgumentException("The option --runs is at least 1.");
        }
        report.input("runs", runs);
        report.input("seed", seed);
        // A log that cannot be read ends the command before the simulation.
        var log = options.file("--log").map(AnswerLog::read);
        bounds(report, runs, seed);
        log.ifPresent(answers -> replay(report, answers));
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static List<ItemPool> pools() {
        var four = new AnswerFormat.Choice(4);
        var five = new AnswerFormat.Choice(5);
        var number = new AnswerFormat.Numeric();
        return List.of(
                ItemPool.uniform("options_4", four),
                ItemPool.uniform("options_5", five),
                ItemPool.uniform("numbers", number),
                ItemPool.mixed("mixed", List.of(four, five, number)));
    }

    /// The worst of each bound over the outcomes of the shipped items.
    private static void library(Report report, int runs, long seed, List<List<String>> rows) {
        var worst = new LinkedHashMap<Bound, Double>();
        var outcomes = ItemLibrary.read();
        for (var file : outcomes) {
            var measured = MasteryBounds.measure(
                    LevelRule.of(MasteryRule.STANDARD), ItemPool.of(file), Math.max(1, runs / 5), seed);
            rows.add(row(TIRICH, file.outcome(), measured));
            BOUNDS.forEach(bound -> worst.merge(bound, bound.value().applyAsDouble(measured), bound::worse));
        }
        report.input("outcomes of the library", outcomes.size());
        worst.forEach((bound, value) -> {
            report.figure("learning." + bound.name() + ".library", value);
            report.mustHold(bound.holds(value), "learning." + bound.name() + ".library is " + value);
        });
        report.note("library: the worst outcome of the shipped items, with a fifth of the runs each.");
    }

    private static Map<String, LevelRule> rules() {
        var standard = MasteryRule.STANDARD;
        var rules = new LinkedHashMap<String, LevelRule>();
        rules.put(TIRICH, LevelRule.of(standard));
        rules.put(
                "rare_guesses",
                LevelRule.of(new MasteryRule(
                        standard.prior(),
                        standard.slip(),
                        0,
                        standard.window(),
                        standard.proficient(),
                        standard.mastered(),
                        standard.minItems(),
                        standard.spacing())));
        rules.put("one_level_per_answer", LevelRule.oneLevelPerAnswer());
        rules.put("two_in_a_row", LevelRule.twoInARow());
        return rules;
    }

    /// A figure of the bounds and the value that it must not pass.
    private record Bound(String name, ToDoubleFunction<MasteryBounds> value, double limit, boolean upper) {

        boolean holds(double measured) {
            return upper ? measured <= limit : measured >= limit;
        }

        double worse(double one, double other) {
            return upper ? Math.max(one, other) : Math.min(one, other);
        }
    }

    private static final List<Bound> BOUNDS = List.of(
            new Bound("guesser_proficient_share", MasteryBounds::guesserProficient, 0.03, true),
            new Bound("guesser_mastered_share", MasteryBounds::guesserMastered, 0.01, true),
            new Bound("half_knower_mastered_share", MasteryBounds::halfKnowerMastered, 0.30, true),
            new Bound("knower_proficient_share", MasteryBounds::knowerProficient, 0.85, false),
            new Bound("late_knower_proficient_share", MasteryBounds::lateKnowerProficient, 0.75, false));

    private static void bounds(Report report, int runs, long seed) {
        var rows = new ArrayList<List<String>>();
        var ours = new LinkedHashMap<Bound, Double>();
        for (var rule : rules().entrySet()) {
            var worst = new LinkedHashMap<Bound, Double>();
            for (var pool : pools()) {
                var measured = MasteryBounds.measure(rule.getValue(), pool, runs, seed);
                rows.add(row(rule.getKey(), pool.name(), measured));
                for (var bound : BOUNDS) {
                    var value = bound.value().applyAsDouble(measured);
                    worst.merge(bound, value, bound::worse);
                    if (rule.getKey().equals(TIRICH)) {
                        report.figure("learning." + bound.name() + "." + pool.name(), value);
                    }
                }
            }
            worst.forEach((bound, value) -> {
                if (rule.getKey().equals(TIRICH)) {
                    ours.put(bound, value);
                    report.figure("learning." + bound.name(), value);
                    report.mustHold(
                            bound.holds(value),
                            "learning." + bound.name() + " is " + value + "; the limit is " + bound.limit());
                } else {
                    report.figure("learning." + bound.name() + "." + rule.getKey(), value);
                    report.figure(
                            "learning." + bound.name() + ".ratio_to_" + rule.getKey(),
                            ours.getOrDefault(bound, Double.NaN) / value);
                }
            });
        }
        var three = MasteryBounds.measure(
                LevelRule.of(MasteryRule.STANDARD),
                ItemPool.uniform("options_3", new AnswerFormat.Choice(3)),
                runs,
                seed);
        rows.add(row(TIRICH, "options_3", three));
        report.figure("learning.guesser_proficient_share.options_3", three.guesserProficient());
        library(report, runs, seed, rows);
        report.table(
                "shares of simulated answerers (SYNTHETIC)",
                List.of(
                        "rule",
                        "pool",
                        "guesser proficient",
                        "guesser mastered",
                        "half-knower mastered",
                        "knower proficient",
                        "late knower proficient"),
                rows);
        report.note(
                "Guessers and half-knowers: at any time within 40 answers, each more than twelve hours after the last"
                        + " and in mixed practice. Knowers (right nine times in ten): within six answers; late knowers: within"
                        + " eight after six guesses.");
        report.note("Figures without a pool are the worst of the pools. Questions with three options never count above"
                + " familiar (options_3).");
        report.note("rare_guesses: the same rule with guess probabilities below that of four options.");
    }

    private static List<String> row(String rule, String pool, MasteryBounds measured) {
        var row = new ArrayList<>(List.of(rule, pool));
        BOUNDS.forEach(bound ->
                row.add(String.format(Locale.ROOT, "%.4f", bound.value().applyAsDouble(measured))));
        return row;
    }

    private static void replay(Report report, AnswerLog log) {
        report.input("answers", log.answers().size());
        report.input("learners", log.learners());
        report.input("items", log.items());
        report.input("skills", log.skills());
        report.figure("learning.log_lines_refused", log.refused());
        report.figure("learning.log_rows_merged", log.merged());
        log.refusals().forEach(refusal -> report.note("refused: " + refusal));
        if (!log.sorted()) {
            report.note("The log was not in the order of time; it was sorted.");
        }
        var replay = new LogReplay(log);
        report.figure("learning.log_share_right", replay.shareRight());
        if (Double.isNaN(replay.score(new EloPredictor()).auc())) {
            report.note("All answers of the log have the same result: nothing can be predicted.");
        } else {
            predictions(report, replay);
        }
        proficient(report, replay);
    }

    private static void predictions(Report report, LogReplay replay) {
        var rows = new ArrayList<List<String>>();
        for (var predictor : LogReplay.predictors().entrySet()) {
            var begin = System.nanoTime();
            var score = replay.score(predictor.getValue());
            var seconds = (System.nanoTime() - begin) / 1e9;
            var suffix = predictor.getKey().equals("estimate") ? "" : "." + predictor.getKey();
            report.figure("learning.next_answer_auc" + suffix, score.auc());
            report.figure("learning.next_answer_log_loss" + suffix, score.logLoss());
            rows.add(List.of(
                    predictor.getKey(),
                    String.format(Locale.ROOT, "%.4f", score.auc()),
                    String.format(Locale.ROOT, "%.4f", score.logLoss()),
                    String.format(Locale.ROOT, "%+.4f", score.bias()),
                    String.format(Locale.ROOT, "%.1f", seconds)));
        }
        report.table("next answer", List.of("predictor", "AUC", "log loss", "bias", "seconds"), rows);
        report.note("Each answer is predicted before it is learned, in one pass. elo: Pelánek 2016; bkt: Corbett and"
                + " Anderson 1995 with fixed parameters; counts: online logistic regression after Pavlik et al. 2009.");
    }

    private static void proficient(Report report, LogReplay replay) {
        var rows = new ArrayList<List<String>>();
        for (var rule : rules().entrySet()) {
            var result = replay.proficient(rule.getValue());
            var suffix = rule.getKey().equals(TIRICH) ? "" : "." + rule.getKey();
            if (result.calls() > 0) {
                report.figure("learning.proficient_next_right_share" + suffix, result.nextRight());
                report.figure("learning.right_while_proficient_share" + suffix, result.rightWhileProficient());
            }
            rows.add(List.of(
                    rule.getKey(),
                    Long.toString(result.calls()),
                    String.format(Locale.ROOT, "%.4f", result.nextRight()),
                    Long.toString(result.whileProficient()),
                    String.format(Locale.ROOT, "%.4f", result.rightWhileProficient())));
        }
        report.table(
                "called proficient",
                List.of("rule", "calls", "next unseen right", "unseen while proficient", "right"),
                rows);
        report.note("A log does not tell how its items are answered: four options are assumed. An item counts as unseen"
                + " at its first answer.");
    }
}
