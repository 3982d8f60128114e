package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.Map;

/// How one method did on one test: values for each test user, in the order of [GroundTruth#users], and what was shown at all.
public final class Scorecard {

    private final Map<Metric, double[]> values;
    private final int[] exposures;

    /// @param values for each metric one value for each test user, not a number where the metric is undefined
    /// @param exposures how often each item of the catalogue was among a user's first ten
    Scorecard(Map<Metric, double[]> values, int[] exposures) {
        this.values = Map.copyOf(values);
        this.exposures = exposures.clone();
    }

    /// The values of a metric for each test user; not a number where it is undefined.
    public double[] values(Metric metric) {
        return values.getOrDefault(metric, new double[0]).clone();
    }

    /// The mean over the users for whom the metric is defined; not a number when there are none.
    public double mean(Metric metric) {
        return Arrays.stream(values(metric))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /// The share of the catalogue that was among anybody's first ten.
    public double coverage() {
        return Arrays.stream(exposures).filter(count -> count > 0).count() / (double) exposures.length;
    }

    /// The Gini coefficient of the exposures: 0 when every item is shown as often as any other, near 1 when a few
    /// take all.
    public double gini() {
        var sorted = exposures.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double weighted = 0;
        for (int place = 0; place < sorted.length; place++) {
            sum += sorted[place];
            weighted += (2.0 * (place + 1) - sorted.length - 1) * sorted[place];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }
}
