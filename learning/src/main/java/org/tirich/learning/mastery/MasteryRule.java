package org.tirich.learning.mastery;

import java.time.Duration;
import java.util.List;

/// The parameters of the rule. [#STANDARD] is the rule of the product; others exist to measure it against.
///
/// The belief is that of Bayesian knowledge tracing (Corbett and Anderson, 1995) over the last answers, without a
/// learning term: such a term raises the belief after wrong answers, too, and lets learners pass who know half.
///
/// @param prior the belief before any answer
/// @param slip the probability of a wrong answer with knowledge
/// @param minGuess the least guess probability that the belief assumes
/// @param window the number of latest unseen proof answers that count
/// @param spacing the minimum time between PROFICIENT and the answer that proves MASTERED
public record MasteryRule(
        double prior,
        double slip,
        double minGuess,
        int window,
        Criterion proficient,
        Criterion mastered,
        int minItems,
        Duration spacing) {

    /// The least guess probability is that of four options. A rarer guess would let two right numbers prove
    /// proficiency, and 48 of 100 learners who answer half of the questions right would reach MASTERED within forty
    /// answers, instead of 26.
    public static final MasteryRule STANDARD = new MasteryRule(
            0.2, 0.1, 0.25, 8, new Criterion(0.95, 0.75), new Criterion(0.98, 0.8), 2, Duration.ofHours(12));

    /// @param belief the minimum belief
    /// @param share the minimum share of right answers among those that count
    public record Criterion(double belief, double share) {

        boolean isMetBy(double itsBelief, double itsShare) {
            return itsBelief >= belief && itsShare >= share;
        }
    }

    /// The probability that a learner with these answers knows the outcome.
    double belief(List<Evidence> answers) {
        var odds = prior / (1 - prior);
        for (var answer : answers) {
            var guess = Math.max(minGuess, answer.format().guess());
            odds *= answer.isRight() ? (1 - slip) / guess : slip / (1 - guess);
        }
        return odds / (1 + odds);
    }
}
