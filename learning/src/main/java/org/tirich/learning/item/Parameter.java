package org.tirich.learning.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A value that differs between the forms of an item.
///
/// @param values in order, at most [#MAX_VALUES]
public record Parameter(String name, List<Double> values) {

    public static final int MAX_VALUES = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");

    public Parameter {
        values = List.copyOf(values);
        requireName(name);
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new IllegalArgumentException(
                    "the parameter " + name + " has 1 to " + MAX_VALUES + " values, not " + values.size());
        }
        for (var value : values) {
            if (!Double.isFinite(value) || Math.abs(value) > Formula.MAX_VALUE) {
                throw new IllegalArgumentException("the parameter " + name + " has the value " + value);
            }
        }
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException("the parameter " + name + " has a value twice");
        }
    }

    /// The values from a minimum to a maximum.
    public static Parameter range(String name, double min, double max, double step) {
        if (!(step > 0) || !(max >= min) || !Double.isFinite(max - min) || (max - min) / step >= MAX_VALUES) {
            throw new IllegalArgumentException("the parameter " + name + " has no range of 1 to " + MAX_VALUES
                    + " values: from " + min + " to " + max + " by " + step);
        }
        var values = new ArrayList<Double>();
        for (int count = 0; min + count * step <= max + step * 1e-9; count++) {
            // Rounded, so that 0.1 + 2 × 0.1 is 0.3.
            values.add(Math.round((min + count * step) * 1e9) / 1e9);
        }
        return new Parameter(name, values);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name of a value");
        }
    }
}
