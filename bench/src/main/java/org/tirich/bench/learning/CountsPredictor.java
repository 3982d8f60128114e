package org.tirich.bench.learning;

import java.util.HashMap;
import java.util.Map;
import org.tirich.learning.estimate.AnswerPredictor;
import org.tirich.learning.estimate.LoggedAnswer;

/// An online logistic regression after performance factors analysis (Pavlik et al., 2009): ability, difficulty, and the
/// logarithms of right and wrong answers to the skill, with the result of the last.
final class CountsPredictor implements AnswerPredictor {

    private static final double STEP = 0.08;

    private final Map<Integer, double[]> learners = new HashMap<>();
    private final Map<Integer, double[]> items = new HashMap<>();
    private final Map<Integer, double[]> skills = new HashMap<>();
    private final Map<Long, double[]> practice = new HashMap<>();
    private final double[] weights = new double[4];

    @Override
    public double predict(LoggedAnswer answer) {
        var counts = counts(answer);
        var logit = weights[0]
                + term(learners, answer.learner())[0]
                + term(items, answer.item())[0]
                + term(skills, answer.skills().getFirst())[0]
                + weights[1] * Math.log1p(counts[0])
                + weights[2] * Math.log1p(counts[1])
                + weights[3] * counts[2];
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public void learn(LoggedAnswer answer) {
        var error = STEP * ((answer.right() ? 1 : 0) - predict(answer));
        var counts = counts(answer);
        term(learners, answer.learner())[0] += 2 * error;
        term(items, answer.item())[0] += 3 * error;
        term(skills, answer.skills().getFirst())[0] += error;
        weights[0] += error / 10;
        weights[1] += error / 10 * Math.log1p(counts[0]);
        weights[2] += error / 10 * Math.log1p(counts[1]);
        weights[3] += error / 10 * counts[2];
        counts[answer.right() ? 0 : 1]++;
        counts[2] = answer.right() ? 1 : -1;
    }

    private double[] counts(LoggedAnswer answer) {
        var key = (long) answer.learner() << 32 | answer.skills().getFirst();
        return practice.computeIfAbsent(key, _ -> new double[3]);
    }

    private static double[] term(Map<Integer, double[]> terms, int key) {
        return terms.computeIfAbsent(key, _ -> new double[1]);
    }
}
