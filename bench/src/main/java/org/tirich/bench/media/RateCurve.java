package org.tirich.bench.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rate-distortion curve of an encoder: measured points with linear interpolation in the logarithm of the
/// bytes, as in comparisons after Bjøntegaard (VCEG-M33).
final class RateCurve {

    /// One encode: the size of its picture and its measured quality.
    record Point(long bytes, double quality) {}

    /// The size at a quality.
    sealed interface Reading {

        /// Between two points.
        record Between(double bytes) implements Reading {}

        /// The smallest encode is better: at most this many bytes are needed.
        record AtMost(double bytes) implements Reading {}

        /// No encode was as good.
        record OutOfReach() implements Reading {}
    }

    private final List<Point> points = new ArrayList<>();

    void add(Point point) {
        points.add(point);
        points.sort(Comparator.comparingDouble(Point::quality).thenComparingLong(Point::bytes));
    }

    Reading at(double quality) {
        var lowest = points.getFirst();
        if (quality < lowest.quality()) {
            return new Reading.AtMost(lowest.bytes());
        }
        for (int i = 1; i < points.size(); i++) {
            var below = points.get(i - 1);
            var above = points.get(i);
            if (quality <= above.quality()) {
                double share = (quality - below.quality()) / (above.quality() - below.quality());
                double logarithm = Math.log(below.bytes()) * (1 - share) + Math.log(above.bytes()) * share;
                return new Reading.Between(Math.exp(logarithm));
            }
        }
        return quality == lowest.quality() ? new Reading.Between(lowest.bytes()) : new Reading.OutOfReach();
    }
}
