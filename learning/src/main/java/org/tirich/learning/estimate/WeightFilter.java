package org.tirich.learning.estimate;

/// The weights of a logistic regression with their covariance, learned from one answer at a time by assumed-density
/// filtering. It has no learning rate to tune, and each answer counts as much as the uncertainty allows.
final class WeightFilter {

    private static final double PRIOR_VARIANCE = 0.05;

    /// Bounds the effect of answers that were predicted with certainty.
    private static final double MIN_INFORMATION = 0.01;

    private final double[] weights;
    private final double[][] covariance;

    WeightFilter(int features) {
        weights = new double[features];
        covariance = new double[features][features];
        for (int feature = 0; feature < features; feature++) {
            covariance[feature][feature] = PRIOR_VARIANCE;
        }
    }

    /// Sets the mean of a prior.
    void expect(int feature, double weight) {
        weights[feature] = weight;
    }

    double logit(double[] features) {
        var sum = 0.0;
        for (int feature = 0; feature < weights.length; feature++) {
            sum += weights[feature] * features[feature];
        }
        return sum;
    }

    /// @param predicted the probability that these features gave
    void learn(double[] features, double predicted, boolean right) {
        var error = (right ? 1 : 0) - predicted;
        var information = Math.max(MIN_INFORMATION, predicted * (1 - predicted));
        var direction = new double[weights.length];
        var variance = 0.0;
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < weights.length; column++) {
                direction[row] += covariance[row][column] * features[column];
            }
            variance += direction[row] * features[row];
        }
        var scale = 1 + information * variance;
        for (int row = 0; row < weights.length; row++) {
            weights[row] += direction[row] * error / scale;
            var factor = information * direction[row] / scale;
            for (int column = 0; column < weights.length; column++) {
                covariance[row][column] -= factor * direction[column];
            }
        }
    }
}
