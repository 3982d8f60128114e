package org.tirich.starter.clip.computing;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A straight line as its height in the middle and its slope, and the squares of its gaps to five lanterns.
///
/// @param middle the height at the middle lantern, in units downwards
/// @param slope units downwards for each unit to the right
record ElasticRod(double middle, double slope) {

    static final int LANTERNS = 5;
    private static final double CENTRE = 360, PITCH = 132;
    private static final double[] HEIGHT = {606, 616, 448, 452, 268};

    static double x(int lantern) {
        return CENTRE + PITCH * (lantern - LANTERNS / 2);
    }

    /// The heights of the lanterns when the last one has been moved.
    static double[] lanterns(double moved) {
        var heights = HEIGHT.clone();
        heights[LANTERNS - 1] += moved;
        return heights;
    }

    double y(double x) {
        return middle + slope * (x - CENTRE);
    }

    double gap(double[] lanterns, int lantern) {
        return lanterns[lantern] - y(x(lantern));
    }

    double squares(double[] lanterns) {
        return IntStream.range(0, LANTERNS)
                .mapToDouble(i -> Math.pow(gap(lanterns, i), 2))
                .sum();
    }

    /// The line with the smallest sum of squares, by the normal equations.
    static ElasticRod best(double[] lanterns) {
        double mean = DoubleStream.of(lanterns).average().orElseThrow(), products = 0, squares = 0;
        for (int i = 0; i < LANTERNS; i++) {
            products += (x(i) - CENTRE) * (lanterns[i] - mean);
            squares += (x(i) - CENTRE) * (x(i) - CENTRE);
        }
        return new ElasticRod(mean, products / squares);
    }

    ElasticRod moved(double down, double turned) {
        return new ElasticRod(middle + down, slope + turned);
    }
}
