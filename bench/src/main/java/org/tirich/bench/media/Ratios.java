package org.tirich.bench.media;

import java.util.ArrayList;
import java.util.List;

/// Collects positive ratios of single clips, ours divided by theirs.
final class Ratios {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a ratio: " + value);
        }
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double geometricMean() {
        return Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow());
    }

    double worst() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
