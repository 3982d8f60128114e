package org.tirich.replay.simulator;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// Statistics of one figure over several seeds.
final class SampleStatistics {

    private SampleStatistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// The standard deviation of the sample; not a number below two values.
    static double deviation(double[] values) {
        var mean = mean(values);
        var squares =
                Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }

    /// Half the width of the 95 % confidence interval of the mean (Student's t): there are few seeds.
    static double margin(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        var quantile = TDistribution.of(values.length - 1).inverseSurvivalProbability(0.025);
        return quantile * deviation(values) / Math.sqrt(values.length);
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
