package org.tirich.ranking.learner;

/// What a learner said of a concept, and what it tells of her knowledge: item response theory with three
/// parameters (Birnbaum, 1968), so that a correct answer counts little where it may have been guessed.
///
/// @param difficulty on the scale of the logit; 0 is middling
/// @param guess the chance of being correct without knowing anything
/// @param weight 1 for an answer, less for a selfReport
public record ItemResponse(boolean correct, double difficulty, double guess, double weight) {

    /// A question has four answers to choose from, as a rule.
    private static final double GUESS_OF_FOUR = 0.25;

    /// A selfReport says less of what is known than an answer does.
    private static final double SELF_REPORT_WEIGHT = 0.5;

    public static ItemResponse toQuestion(boolean correct, double difficulty) {
        return new ItemResponse(correct, difficulty, GUESS_OF_FOUR, 1);
    }

    /// "Got it", or "still unclear".
    public static ItemResponse selfReport(boolean gotIt) {
        return new ItemResponse(gotIt, 0, 0, SELF_REPORT_WEIGHT);
    }

    /// The chance of being correct for somebody whose knowledge has this logit.
    public double expected(double logit) {
        return guess + (1 - guess) * known(logit);
    }

    /// The slope of the log-likelihood at a logit: where the knowledge is to move, and how far.
    double gradient(double logit) {
        var expected = expected(logit);
        return weight * ((correct ? 1 : 0) - expected) * known(logit) / expected;
    }

    /// Fisher's information at a logit.
    double information(double logit) {
        var known = known(logit);
        var expected = expected(logit);
        return weight * known * known * (1 - expected) / expected;
    }

    private double known(double logit) {
        return Logit.probability(logit - difficulty);
    }
}
