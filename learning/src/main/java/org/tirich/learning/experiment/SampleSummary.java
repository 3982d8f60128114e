package org.tirich.learning.experiment;

import java.util.List;

/// Number, mean and variance of the values of one arm.
///
/// @param variance of the sample (divided by n − 1); 0 for a single value
/// @param isBinary whether each value is 0 or 1
record SampleSummary(int n, double mean, double variance, boolean isBinary) {

    static SampleSummary of(List<Double> values) {
        var mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new SampleSummary(
                values.size(),
                mean,
                values.size() < 2 ? 0 : squares / (values.size() - 1),
                values.stream().allMatch(value -> value == 0 || value == 1));
    }

    /// The number of ones, where the values are binary.
    int ones() {
        return (int) Math.round(mean * n);
    }

    /// The square of the mean's standard error.
    double squaredError() {
        return variance / n;
    }
}
