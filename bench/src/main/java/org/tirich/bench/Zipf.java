package org.tirich.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws numbers from 0 to `n - 1` by a Zipf distribution: the popularity of videos.
final class Zipf {

    private final double[] cumulated;

    Zipf(int n) {
        cumulated = new double[n];
        var sum = 0.0;
        for (int k = 0; k < n; k++) {
            sum += 1.0 / (k + 1);
            cumulated[k] = sum;
        }
    }

    int draw(RandomGenerator random) {
        var found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1);
    }
}
