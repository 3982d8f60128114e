package org.tirich.learning.item;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tirich.learning.item.FormulaException.Fault;

/// A formula of an item, such as `ROUND(mass / volume, 2)`: numbers, parameters, operators and a fixed list of
/// functions.
///
/// Values are double-precision numbers of at most [#MAX_VALUE], so that no formula can demand unbounded time or memory.
/// Length and nesting are bounded, too. Comparisons give 1 or 0 and tolerate rounding. Angles are in degrees.
public final class Formula {

    public static final int MAX_LENGTH = 400;
    public static final int MAX_DEPTH = 40;

    /// Whole numbers up to this value are exact.
    public static final double MAX_VALUE = 1e15;

    private final String text;
    private final Node root;

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /// @throws FormulaException if the text is not a formula
    public static Formula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FormulaException(
                    Fault.TOO_LONG,
                    Integer.toString(MAX_LENGTH),
                    "a formula has at most " + MAX_LENGTH + " characters, this one " + text.length());
        }
        return new Formula(text, new FormulaParser(text).parse());
    }

    /// @throws FormulaException if the formula has no value, or a parameter is unknown
    public double evaluate(Map<String, Double> parameters) {
        return root.value(parameters);
    }

    /// The names of its parameters.
    public Set<String> parameters() {
        var names = new TreeSet<String>();
        root.collect(names);
        return names;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    sealed interface Node {

        double value(Map<String, Double> parameters);

        void collect(Set<String> names);

        /// Refuses values that are not numbers or too large.
        static double bounded(double value) {
            if (Double.isNaN(value)) {
                throw new FormulaException(Fault.NO_VALUE, "", "the formula has no value");
            }
            if (Math.abs(value) > MAX_VALUE) {
                throw new FormulaException(Fault.TOO_LARGE, "", "a value is larger than " + MAX_VALUE);
            }
            return value;
        }

        record Literal(double number) implements Node {
            @Override
            public double value(Map<String, Double> parameters) {
                return number;
            }

            @Override
            public void collect(Set<String> names) {}
        }

        record Parameter(String name) implements Node {
            @Override
            public double value(Map<String, Double> parameters) {
                var value = parameters.get(name);
                if (value == null) {
                    throw new FormulaException(Fault.UNKNOWN_NAME, name, "unknown parameter " + name);
                }
                return value;
            }

            @Override
            public void collect(Set<String> names) {
                names.add(name);
            }
        }

        record Call(FormulaFunction function, List<Node> arguments) implements Node {
            @Override
            public double value(Map<String, Double> parameters) {
                // Only the chosen branch has to have a value.
                if (function == FormulaFunction.IF) {
                    var branch = arguments.getFirst().value(parameters) != 0 ? 1 : 2;
                    return arguments.get(branch).value(parameters);
                }
                var values = new double[arguments.size()];
                for (int at = 0; at < values.length; at++) {
                    values[at] = arguments.get(at).value(parameters);
                }
                return bounded(function.apply(values));
            }

            @Override
            public void collect(Set<String> names) {
                arguments.forEach(argument -> argument.collect(names));
            }
        }
    }
}
