package org.tirich.bench.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A log of simulated learners whose probability of a right answer is known: abilities, difficulties, learning with
/// practice, forgetting with time, guesses and slips.
record SyntheticAnswerLog(List<String> lines, double[] truth, boolean[] results) {

    private static final int SKILLS = 30;
    private static final int ITEMS_OF_A_SKILL = 25;

    static SyntheticAnswerLog of(long seed, int learners, int answersEach) {
        var random = new Random(seed);
        var skillDifficulty = gaussians(random, SKILLS, 0.7);
        var itemDifficulty = gaussians(random, SKILLS * ITEMS_OF_A_SKILL, 0.9);
        record Row(double time, String line, double truth, boolean right) {}
        var rows = new ArrayList<Row>();
        for (int learner = 0; learner < learners; learner++) {
            var ability = random.nextGaussian() * 0.9 + 0.4;
            var own = gaussians(random, SKILLS, 0.8);
            var practice = new double[SKILLS];
            var last = new double[SKILLS];
            var pace = 0.05 + 0.1 * random.nextDouble();
            var time = random.nextInt(5_000_000);
            for (int number = 0; number < answersEach; ) {
                var skill = random.nextInt(SKILLS);
                time += 20_000 + random.nextInt(200_000);
                var sitting = 3 + random.nextInt(8);
                for (int count = 0; count < sitting && number < answersEach; count++, number++) {
                    time += 20 + random.nextInt(100);
                    var item = skill * ITEMS_OF_A_SKILL + random.nextInt(ITEMS_OF_A_SKILL);
                    var kept = practice[skill] * Math.pow(2, -(time - last[skill]) / 1.5e6);
                    var logit =
                            ability + own[skill] + Math.min(2.5, kept) - skillDifficulty[skill] - itemDifficulty[item];
                    var truth = 0.12 + (0.95 - 0.12) / (1 + Math.exp(-1.3 * logit));
                    var right = random.nextDouble() < truth;
                    practice[skill] = kept + pace * (right ? 2 : 1);
                    last[skill] = time;
                    var line =
                            String.format(Locale.ROOT, "p%d,i%d,s%d,%d,%d", learner, item, skill, right ? 1 : 0, time);
                    rows.add(new Row(time, line, truth, right));
                }
            }
        }
        rows.sort(java.util.Comparator.comparingDouble(Row::time));
        var truth = rows.stream().mapToDouble(Row::truth).toArray();
        var results = new boolean[rows.size()];
        for (int at = 0; at < results.length; at++) {
            results[at] = rows.get(at).right();
        }
        return new SyntheticAnswerLog(rows.stream().map(Row::line).toList(), truth, results);
    }

    String text() {
        return "learner,item,skill,right,time\n" + String.join("\n", lines) + "\n";
    }

    /// The score of the true probabilities: no predictor can have a higher one but by luck.
    PredictionScore best() {
        return PredictionScore.of(truth, results);
    }

    private static double[] gaussians(Random random, int count, double deviation) {
        return random.doubles(count, 0, 1)
                .map(_ -> random.nextGaussian() * deviation)
                .toArray();
    }
}
