package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Percentile bootstrap over test users (Efron, 1979). The seed fixes which users are drawn, so intervals of methods on
/// the same test are of the same draws.
public final class Bootstrap {

    private static final int RESAMPLES = 1000;

    private final long seed;

    public Bootstrap(long seed) {
        this.seed = seed;
    }

    /// The mean with its interval. Values that are not numbers are left out of the mean of each resample.
    public ConfidenceInterval mean(double[] values) {
        var means = new double[RESAMPLES];
        var random = new SplittableRandom(seed);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            int count = 0;
            for (int draw = 0; draw < values.length; draw++) {
                double value = values[random.nextInt(values.length)];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            means[resample] = sum / count;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        return new ConfidenceInterval(mean, means[RESAMPLES / 40 - 1], means[RESAMPLES - RESAMPLES / 40]);
    }

    /// The mean of the differences `ours - theirs`, user by user, with its interval.
    public ConfidenceInterval difference(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            throw new IllegalArgumentException("paired values must be of the same users");
        }
        var differences = new double[ours.length];
        for (int user = 0; user < ours.length; user++) {
            differences[user] = ours[user] - theirs[user];
        }
        return mean(differences);
    }
}
