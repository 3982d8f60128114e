package org.tirich.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A mean over queries with its 95 % confidence interval, by the percentile bootstrap (Efron 1979).
record BootstrapMean(double mean, double low, double high) {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_26;

    static BootstrapMean of(List<Double> values) {
        var means = new double[RESAMPLES];
        var random = new Random(SEED);
        for (int n = 0; n < RESAMPLES; n++) {
            double sum = 0;
            for (int i = 0; i < values.size(); i++) {
                sum += values.get(random.nextInt(values.size()));
            }
            means[n] = sum / values.size();
        }
        Arrays.sort(means);
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new BootstrapMean(mean, means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.2f-%.2f)", mean, low, high);
    }
}
