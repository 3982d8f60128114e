package org.tirich.bench.learning;

import java.util.HashMap;
import java.util.Map;
import org.tirich.learning.estimate.AnswerPredictor;
import org.tirich.learning.estimate.LoggedAnswer;

/// Elo's ratings of learners and items with a step that shrinks with the number of answers (Pelánek, 2016).
final class EloPredictor implements AnswerPredictor {

    private static final double STEP = 0.8;
    private static final double DECAY = 0.05;

    private final Map<Integer, Rating> learners = new HashMap<>();
    private final Map<Integer, Rating> items = new HashMap<>();

    private static final class Rating {
        double value;
        int answers;

        double step() {
            return STEP / (1 + DECAY * answers++);
        }
    }

    @Override
    public double predict(LoggedAnswer answer) {
        return 1 / (1 + Math.exp(rating(items, answer.item()).value - rating(learners, answer.learner()).value));
    }

    @Override
    public void learn(LoggedAnswer answer) {
        var error = (answer.right() ? 1 : 0) - predict(answer);
        var learner = rating(learners, answer.learner());
        var item = rating(items, answer.item());
        learner.value += learner.step() * error;
        item.value -= item.step() * error;
    }

    private static Rating rating(Map<Integer, Rating> ratings, int key) {
        return ratings.computeIfAbsent(key, _ -> new Rating());
    }
}
