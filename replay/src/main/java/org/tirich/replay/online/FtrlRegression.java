package org.tirich.replay.online;

/// Logistic regression on hashed binary features, learned by follow-the-regularised-leader with per-coordinate rates
/// (McMahan et al., "Ad click prediction: a view from the trenches", KDD 2013, algorithm 1).
final class FtrlRegression {

    private final double alpha;
    private final double beta;
    private final double l1;
    private final double l2;
    private final double[] sums;
    private final double[] squares;

    /// @param size the number of weights
    /// @param alpha the learning rate
    /// @param beta the smoothing of the first steps
    /// @param l1 the penalty that keeps rare features at 0
    /// @param l2 the penalty on large weights
    FtrlRegression(int size, double alpha, double beta, double l1, double l2) {
        this.alpha = alpha;
        this.beta = beta;
        this.l1 = l1;
        this.l2 = l2;
        this.sums = new double[size];
        this.squares = new double[size];
    }

    /// The probability, given the indexes of the features that are present.
    double predict(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weight(feature);
        }
        return 1 / (1 + Math.exp(-Math.clamp(sum, -35, 35)));
    }

    void learn(int[] features, boolean happened) {
        double gradient = predict(features) - (happened ? 1 : 0);
        for (int feature : features) {
            double square = squares[feature] + gradient * gradient;
            double step = (Math.sqrt(square) - Math.sqrt(squares[feature])) / alpha;
            sums[feature] += gradient - step * weight(feature);
            squares[feature] = square;
        }
    }

    private double weight(int feature) {
        double sum = sums[feature];
        return Math.abs(sum) <= l1
                ? 0
                : (Math.signum(sum) * l1 - sum) / ((beta + Math.sqrt(squares[feature])) / alpha + l2);
    }
}
