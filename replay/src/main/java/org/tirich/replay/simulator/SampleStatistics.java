package org.tirich.replay.simulator;

import java.util.Arrays;

/// Statistics of one figure over several seeds.
final class SampleStatistics {

    private SampleStatistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// Half the width of the 95 % confidence interval of the mean, by the normal approximation.
    static double margin(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        var mean = mean(values);
        var variance =
                Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum() / (values.length - 1);
        return 1.96 * Math.sqrt(variance / values.length);
    }

    /// The value that a share of all values does not exceed.
    static double percentile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
    }
}
