package org.tirich.replay.protocol;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The percentile bootstrap over test users (Efron, 1979). The seed fixes the resamples, so that methods are compared
/// on the same ones.
public final class Bootstrap {

    private static final int RESAMPLES = 1000;

    private final long seed;

    public Bootstrap(long seed) {
        this.seed = seed;
    }

    /// The mean with its interval. Ignores values that are not numbers.
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

    /// The mean of the paired differences `ours - theirs` with its interval.
    public ConfidenceInterval difference(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            throw new IllegalArgumentException("paired values need the same users");
        }
        var differences = new double[ours.length];
        for (int user = 0; user < ours.length; user++) {
            differences[user] = ours[user] - theirs[user];
        }
        return mean(differences);
    }
}
