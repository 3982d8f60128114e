package org.tirich.learning.estimate;

/// One term of a logit with its uncertainty.
final class GaussianRating {

    private final double drift;
    private final double maxVariance;
    double mean;
    double variance;

    /// @param variance of the prior, which has the mean 0
    /// @param drift what each answer adds to the variance, since knowledge changes
    GaussianRating(double variance, double drift) {
        this.variance = variance;
        this.maxVariance = variance;
        this.drift = drift;
    }

    /// Moves towards an answer: one step of assumed-density filtering for logistic regression (Glickman, 1999).
    ///
    /// @param sign -1 where the term is subtracted from the logit
    /// @param error the actual result minus the predicted one
    /// @param information the variance of the predicted result
    /// @param total the variance of the whole logit
    void update(int sign, double error, double information, double total) {
        var scale = 1 + total * information;
        mean += sign * variance * error / scale;
        variance -= variance * variance * information / scale;
        variance = Math.min(maxVariance, Math.max(variance, 1e-4) + drift);
    }
}
