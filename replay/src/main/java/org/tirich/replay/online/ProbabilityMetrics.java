package org.tirich.replay.online;

import java.util.List;

/// Metrics of predicted probabilities.
///
/// @param count predictions
/// @param rate the share of positive outcomes
/// @param auc the area under the ROC curve; not a number if all outcomes are equal
/// @param logLoss the mean negative log-likelihood in nats; probabilities are clamped by 1e-12
/// @param calibrationError the expected calibration error: over 20 bins of equal width, the distance between the mean
///     probability and the share of positive outcomes, weighted by the size of the bin (Naeini, Cooper and Hauskrecht,
///     AAAI 2015)
public record ProbabilityMetrics(int count, double rate, double auc, double logLoss, double calibrationError) {

    private static final int BINS = 20;
    private static final double MIN_PROBABILITY = 1e-12;

    public static ProbabilityMetrics of(List<Prediction> predictions) {
        long happened = predictions.stream().filter(Prediction::happened).count();
        return new ProbabilityMetrics(
                predictions.size(),
                happened / (double) predictions.size(),
                RocAuc.of(predictions),
                logLoss(predictions),
                calibrationError(predictions));
    }

    private static double logLoss(List<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(each -> {
                    double given = each.happened() ? each.probability() : 1 - each.probability();
                    return -Math.log(Math.clamp(given, MIN_PROBABILITY, 1 - MIN_PROBABILITY));
                })
                .average()
                .orElse(Double.NaN);
    }

    private static double calibrationError(List<Prediction> predictions) {
        var excess = new double[BINS];
        for (var each : predictions) {
            int bin = Math.min(BINS - 1, (int) (each.probability() * BINS));
            excess[bin] += each.probability() - (each.happened() ? 1 : 0);
        }
        double sum = 0;
        for (double each : excess) {
            sum += Math.abs(each);
        }
        return sum / predictions.size();
    }
}
