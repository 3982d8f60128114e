package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.Map;

/// The results of one method on one test: values per test user, in the order of [GroundTruth#users], and exposures per
/// item.
public final class Scorecard {

    private final Map<Metric, double[]> values;
    private final int[] exposures;

    /// @param values by metric: one value per test user, not a number where the metric is undefined
    /// @param exposures by item: in how many lists it was among the first ten
    Scorecard(Map<Metric, double[]> values, int[] exposures) {
        this.values = Map.copyOf(values);
        this.exposures = exposures.clone();
    }

    /// The values of a metric per test user; not a number where it is undefined.
    public double[] values(Metric metric) {
        return values.getOrDefault(metric, new double[0]).clone();
    }

    /// The mean over the users for whom the metric is defined; not a number without any.
    public double mean(Metric metric) {
        return Arrays.stream(values(metric))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /// The share of the catalogue that was among the first ten of any list.
    public double coverage() {
        return Arrays.stream(exposures).filter(count -> count > 0).count() / (double) exposures.length;
    }

    /// The Gini coefficient of the exposures: 0 if they are equal, near 1 if a few items have all.
    public double gini() {
        var sorted = exposures.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double weighted = 0;
        for (int rank = 0; rank < sorted.length; rank++) {
            sum += sorted[rank];
            weighted += (2.0 * (rank + 1) - sorted.length - 1) * sorted[rank];
        }
        return sum == 0 ? 0 : weighted / (sorted.length * sum);
    }
}
