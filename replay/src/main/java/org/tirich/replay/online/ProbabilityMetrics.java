package org.tirich.replay.online;

import java.util.List;

/// How good probabilities are, in three ways.
///
/// @param count predictions
/// @param rate the share that happened
/// @param auc the probability that one that happened was given more than one that did not; ties count half (area
///     under the ROC curve). Not a number when all or none happened
/// @param logLoss the mean of `-ln` of the probability given to what came, in nats; probabilities are held 1e-12 away
///     from 0 and 1
/// @param calibrationError expected calibration error: over 20 bins of equal width, the distance between the mean
///     probability and the share that happened, weighted by the bin's predictions (Naeini, Cooper and Hauskrecht, AAAI
///     2015)
public record ProbabilityMetrics(int count, double rate, double auc, double logLoss, double calibrationError) {

    private static final int BINS = 20;
    private static final double SMALLEST = 1e-12;

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
                    return -Math.log(Math.clamp(given, SMALLEST, 1 - SMALLEST));
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
