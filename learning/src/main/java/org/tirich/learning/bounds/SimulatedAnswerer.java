package org.tirich.learning.bounds;

import org.tirich.learning.mastery.AnswerFormat;

/// A learner whose probability of a right answer is known.
public enum SimulatedAnswerer {

    /// Knows nothing.
    GUESSER {
        @Override
        double probability(int answer, AnswerFormat format) {
            return format.guess();
        }
    },

    /// Is right half of the time, however the question is answered.
    HALF_KNOWER {
        @Override
        double probability(int answer, AnswerFormat format) {
            return Math.max(0.5, format.guess());
        }
    },

    /// Is right nine times in ten.
    KNOWER {
        @Override
        double probability(int answer, AnswerFormat format) {
            return 0.9;
        }
    },

    /// Guesses six times and then knows.
    LATE_KNOWER {
        @Override
        double probability(int answer, AnswerFormat format) {
            return answer < GUESSES ? format.guess() : 0.9;
        }
    };

    /// The number of guesses of a LATE_KNOWER.
    static final int GUESSES = 6;

    abstract double probability(int answer, AnswerFormat format);
}
