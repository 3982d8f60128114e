package org.tirich.learning.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.learning.item.WrittenNumber.Reading;

/// One form of an item, as a learner is asked it, with its answer. Texts are by language.
///
/// @param key the identity of its answer: two forms with one key have one answer. It is kept by the server, since it is
///     made from the answer.
/// @param values of the parameters
public record Form(
        String item,
        String key,
        Map<String, Double> values,
        Optional<Map<String, String>> claim,
        Map<String, String> prompt,
        Answers answers,
        Map<String, String> explanation) {

    /// How the form is answered.
    public sealed interface Answers {

        /// @param options in the order in which they are shown
        record Options(List<ShownOption> options) implements Answers {
            public Options {
                options = List.copyOf(options);
            }

            public int right() {
                for (int at = 0; at < options.size(); at++) {
                    if (options.get(at).refutation().isEmpty()) {
                        return at;
                    }
                }
                throw new IllegalStateException("no option is right");
            }
        }

        record Number(double value, Optional<MeasureUnit> unit, double tolerance, List<WrongNumber> wrong)
                implements Answers {
            public Number {
                wrong = List.copyOf(wrong);
            }

            /// The value as it is written.
            public String written() {
                return TextTemplate.write(value)
                        + unit.map(known -> " " + known.symbol()).orElse("");
            }
        }
    }

    /// @param refutation empty for the right option
    public record ShownOption(Map<String, String> text, Optional<Refutation> refutation) {}

    public record WrongNumber(double value, Refutation refutation) {}

    public record Refutation(String misconception, Map<String, String> text) {}

    /// The result of an answer.
    public sealed interface Marked {

        record Right() implements Marked {}

        /// @param refutation empty for a wrong number that no misconception explains
        record Wrong(Optional<Refutation> refutation) implements Marked {}

        /// The text is not a number, or the option does not exist. Nothing is disclosed, and the form stays unused.
        record NotAnAnswer(Optional<Reading.Refused> reason) implements Marked {}
    }

    /// Marks a choice.
    ///
    /// @param option the index in the order in which options are shown
    public Marked mark(int option) {
        if (!(answers instanceof Answers.Options(var options)) || option < 0 || option >= options.size()) {
            return new Marked.NotAnAnswer(Optional.empty());
        }
        var refutation = options.get(option).refutation();
        return refutation.isEmpty() ? new Marked.Right() : new Marked.Wrong(refutation);
    }

    /// Marks a number as a learner wrote it.
    public Marked mark(String written) {
        if (!(answers instanceof Answers.Number number)) {
            return new Marked.NotAnAnswer(Optional.empty());
        }
        return switch (WrittenNumber.read(written, number.unit())) {
            case Reading.Refused refused -> new Marked.NotAnAnswer(Optional.of(refused));
            case Reading.Value(var value) -> {
                if (isNear(value, number.value(), number.tolerance())) {
                    yield new Marked.Right();
                }
                yield new Marked.Wrong(number.wrong().stream()
                        .filter(wrong -> isNear(value, wrong.value(), number.tolerance()))
                        .map(WrongNumber::refutation)
                        .findFirst());
            }
        };
    }

    static boolean isNear(double given, double value, double tolerance) {
        return Math.abs(given - value) <= tolerance * Math.abs(value) || FormulaFunction.same(given, value);
    }
}
