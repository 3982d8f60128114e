package org.tirich.bench.learning;

import java.util.Arrays;

/// How well probabilities predict results.
///
/// @param auc the probability that a right answer has a higher prediction than a wrong one; ties count half
/// @param logLoss the mean negative logarithm of the probability of what happened
/// @param bias the mean prediction minus the mean result
record PredictionScore(double auc, double logLoss, double bias) {

    private static final double MIN_PROBABILITY = 1e-6;

    static PredictionScore of(double[] predictions, boolean[] results) {
        var loss = 0.0;
        var bias = 0.0;
        for (int at = 0; at < predictions.length; at++) {
            var probability = Math.clamp(predictions[at], MIN_PROBABILITY, 1 - MIN_PROBABILITY);
            loss -= Math.log(results[at] ? probability : 1 - probability);
            bias += predictions[at] - (results[at] ? 1 : 0);
        }
        return new PredictionScore(auc(predictions, results), loss / predictions.length, bias / predictions.length);
    }

    /// By the sum of the ranks of the right answers (Mann and Whitney, 1947).
    private static double auc(double[] predictions, boolean[] results) {
        var sorted = predictions.clone();
        Arrays.sort(sorted);
        var right = 0L;
        var pairs = 0.0;
        for (int at = 0; at < predictions.length; at++) {
            if (results[at]) {
                right++;
                var below = lowerBound(sorted, predictions[at]);
                var notAbove = lowerBound(sorted, Math.nextUp(predictions[at]));
                pairs += (below + notAbove + 1) / 2.0;
            }
        }
        var wrong = predictions.length - right;
        return right == 0 || wrong == 0 ? Double.NaN : (pairs - right * (right + 1) / 2.0) / ((double) right * wrong);
    }

    /// The number of values below a value.
    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
