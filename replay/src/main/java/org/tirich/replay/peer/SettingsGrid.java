package org.tirich.replay.peer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes grids of settings.
final class SettingsGrid {

    private SettingsGrid() {}

    static List<Map<String, Double>> of(String name, double... values) {
        return Arrays.stream(values).mapToObj(value -> Map.of(name, value)).toList();
    }

    /// All pairs of the values of two settings.
    static List<Map<String, Double>> of(String name, double[] values, String other, double[] others) {
        return Arrays.stream(values)
                .boxed()
                .flatMap(value -> Arrays.stream(others).mapToObj(second -> Map.of(name, value, other, second)))
                .toList();
    }

    static double setting(Map<String, Double> settings, String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no setting " + name + " in " + settings);
        }
        return value;
    }
}
