package org.tirich.learning.item;

import java.util.List;
import java.util.Optional;

/// The kind of an item, with its question and its answers.
public sealed interface ItemBody {

    TextTemplate prompt();

    /// A kind whose answer is one of several options.
    sealed interface WithOptions extends ItemBody {

        int MIN_OPTIONS = 3;
        int MAX_OPTIONS = 5;

        List<Option> options();

        private static List<Option> checked(List<Option> options) {
            if (options.size() < MIN_OPTIONS || options.size() > MAX_OPTIONS) {
                throw new IllegalArgumentException(
                        "an item has " + MIN_OPTIONS + " to " + MAX_OPTIONS + " options, not " + options.size());
            }
            if (options.stream().filter(Option::isRight).count() != 1) {
                throw new IllegalArgumentException("exactly one option is right");
            }
            return List.copyOf(options);
        }
    }

    /// Chooses the answer of a question.
    record Choice(TextTemplate prompt, List<Option> options) implements WithOptions {
        public Choice {
            options = WithOptions.checked(options);
        }
    }

    /// Chooses the reason of what the prompt states.
    record Because(TextTemplate prompt, List<Option> options) implements WithOptions {
        public Because {
            options = WithOptions.checked(options);
        }
    }

    /// Chooses the observation that would prove a claim wrong.
    record ClaimEvidence(TextTemplate claim, TextTemplate prompt, List<Option> options) implements WithOptions {
        public ClaimEvidence {
            options = WithOptions.checked(options);
            AssessmentItem.requireLength("a claim", claim, AssessmentItem.MAX_PROMPT);
        }
    }

    /// Writes a number.
    ///
    /// @param tolerance the greatest difference from the value that is still right, as a share of it
    /// @param wrong values that express a misconception
    record Numeric(
            TextTemplate prompt, Formula value, Optional<MeasureUnit> unit, double tolerance, List<WrongValue> wrong)
            implements ItemBody {

        public static final double MAX_TOLERANCE = 0.1;
        private static final int MAX_WRONG = 6;

        public Numeric {
            wrong = List.copyOf(wrong);
            if (!(tolerance >= 0 && tolerance <= MAX_TOLERANCE)) {
                throw new IllegalArgumentException("a tolerance lies between 0 and " + MAX_TOLERANCE);
            }
            if (wrong.size() > MAX_WRONG) {
                throw new IllegalArgumentException("a number has at most " + MAX_WRONG + " wrong values");
            }
        }
    }

    /// An option. One without distractor is right.
    ///
    /// @param value tells options apart whose texts differ, such as 0.5 and 1/2
    record Option(TextTemplate text, Optional<Formula> value, Optional<Distractor> distractor) {

        public static final int MAX_TEXT = 160;

        public Option {
            AssessmentItem.requireLength("an option", text, MAX_TEXT);
        }

        boolean isRight() {
            return distractor.isEmpty();
        }
    }

    /// A wrong number that a misconception leads to.
    record WrongValue(Formula value, Distractor distractor) {}
}
