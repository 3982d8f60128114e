package org.tirich.replay.online;

import java.util.List;
import java.util.stream.IntStream;
import org.tirich.replay.protocol.ConfidenceInterval;

/// The area under the ROC curve: the probability that a positive outcome got a higher prediction than a negative one;
/// ties count half. Not a number if all outcomes are equal.
final class RocAuc {

    /// The two-sided 95 % quantile of the normal distribution.
    private static final double Z = 1.959964;

    private RocAuc() {}

    static double of(List<Prediction> predictions) {
        var placements = placements(predictions);
        return IntStream.range(0, placements.length)
                .filter(each -> predictions.get(each).happened())
                .mapToDouble(each -> placements[each])
                .average()
                .orElse(Double.NaN);
    }

    /// The difference `ours - theirs` on the same impressions, with the interval of DeLong, DeLong and Clarke-Pearson
    /// (Biometrics 1988). It assumes independent impressions, which those of one viewer are only approximately.
    static ConfidenceInterval difference(List<Prediction> ours, List<Prediction> theirs) {
        var one = placements(ours);
        var other = placements(theirs);
        double variance = 0;
        for (boolean happened : new boolean[] {true, false}) {
            var differences = IntStream.range(0, one.length)
                    .filter(each -> ours.get(each).happened() == happened)
                    .mapToDouble(each -> one[each] - other[each])
                    .toArray();
            double mean = IntStream.range(0, differences.length)
                    .mapToDouble(each -> differences[each])
                    .average()
                    .orElse(Double.NaN);
            for (double each : differences) {
                variance += (each - mean) * (each - mean) / (differences.length - 1.0) / differences.length;
            }
        }
        double difference = of(ours) - of(theirs);
        double half = Z * Math.sqrt(variance);
        return new ConfidenceInterval(difference, difference - half, difference + half);
    }

    /// The placement value of each impression: the share of those with the other outcome that it is ranked correctly
    /// against.
    private static double[] placements(List<Prediction> predictions) {
        int size = predictions.size();
        long positives = predictions.stream().filter(Prediction::happened).count();
        long negatives = size - positives;
        var order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Double.compare(
                        predictions.get(one).probability(),
                        predictions.get(other).probability()))
                .toList();
        var placements = new double[size];
        long positivesBelow = 0;
        int first = 0;
        while (first < size) {
            double probability = predictions.get(order.get(first)).probability();
            int end = first;
            int tied = 0;
            while (end < size && predictions.get(order.get(end)).probability() == probability) {
                tied += predictions.get(order.get(end++)).happened() ? 1 : 0;
            }
            double negativesBelow = first - positivesBelow;
            double otherTied = end - first - tied;
            for (int index : order.subList(first, end)) {
                placements[index] = predictions.get(index).happened()
                        ? (negativesBelow + otherTied / 2) / negatives
                        : 1 - (positivesBelow + tied / 2.0) / positives;
            }
            positivesBelow += tied;
            first = end;
        }
        return placements;
    }
}
