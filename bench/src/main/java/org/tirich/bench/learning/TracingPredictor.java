package org.tirich.bench.learning;

import java.util.HashMap;
import java.util.Map;
import org.tirich.learning.estimate.AnswerPredictor;
import org.tirich.learning.estimate.LoggedAnswer;

/// Bayesian knowledge tracing (Corbett and Anderson, 1995) with fixed parameters, the same for every skill.
final class TracingPredictor implements AnswerPredictor {

    private static final double PRIOR = 0.4;
    private static final double LEARN = 0.1;
    private static final double SLIP = 0.15;
    private static final double GUESS = 0.25;

    private final Map<Long, Double> known = new HashMap<>();

    @Override
    public double predict(LoggedAnswer answer) {
        return answer.skills().stream()
                .mapToDouble(skill -> right(belief(answer.learner(), skill)))
                .average()
                .orElseThrow();
    }

    @Override
    public void learn(LoggedAnswer answer) {
        for (var skill : answer.skills()) {
            var belief = belief(answer.learner(), skill);
            var right = right(belief);
            var after = answer.right() ? belief * (1 - SLIP) / right : belief * SLIP / (1 - right);
            known.put(key(answer.learner(), skill), after + (1 - after) * LEARN);
        }
    }

    private static double right(double belief) {
        return belief * (1 - SLIP) + (1 - belief) * GUESS;
    }

    private double belief(int learner, int skill) {
        return known.getOrDefault(key(learner, skill), PRIOR);
    }

    private static long key(int learner, int skill) {
        return (long) learner << 32 | skill;
    }
}
