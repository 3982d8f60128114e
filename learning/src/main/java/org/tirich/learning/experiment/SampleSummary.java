package org.tirich.learning.experiment;

import java.util.List;

/// Number, mean and variance of the values of one arm.
///
/// @param variance of the sample (divided by n − 1); 0 for a single value
record SampleSummary(int n, double mean, double variance) {

    static SampleSummary of(List<Double> values) {
        var mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        var squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new SampleSummary(values.size(), mean, values.size() < 2 ? 0 : squares / (values.size() - 1));
    }

    /// The square of the mean's standard error.
    double squaredError() {
        return variance / n;
    }
}
