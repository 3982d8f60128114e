package org.tirich.learning.mastery;

/// How a question is answered, which decides how often a guess is right.
public sealed interface AnswerFormat {

    int MIN_OPTIONS = 2;

    /// Questions with fewer options never count above [MasteryLevel#FAMILIAR]: one guesser in twenty would pass.
    int MIN_PROOF_OPTIONS = 4;

    /// The probability of a right answer without knowledge.
    double guess();

    /// Whether answers may count above [MasteryLevel#FAMILIAR].
    boolean mayProve();

    /// One of a number of options.
    record Choice(int options) implements AnswerFormat {

        public Choice {
            if (options < MIN_OPTIONS) {
                throw new IllegalArgumentException("a choice has at least " + MIN_OPTIONS + " options: " + options);
            }
        }

        @Override
        public double guess() {
            return 1.0 / options;
        }

        @Override
        public boolean mayProve() {
            return options >= MIN_PROOF_OPTIONS;
        }
    }

    /// A number that the learner writes.
    record Numeric() implements AnswerFormat {

        @Override
        public double guess() {
            return 0.02;
        }

        @Override
        public boolean mayProve() {
            return true;
        }
    }
}
