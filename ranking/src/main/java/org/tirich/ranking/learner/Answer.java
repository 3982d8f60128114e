package org.tirich.ranking.learner;

/// What a learner said of a concept, and what it tells of her knowledge: item response theory with three
/// parameters (Birnbaum, 1968), so that a right answer counts little where it may have been guessed.
///
/// @param difficulty on the scale of the logit; 0 is middling
/// @param guess the chance of being right without knowing anything
/// @param weight 1 for an answer, less for a word
public record Answer(boolean right, double difficulty, double guess, double weight) {

    /// A question has four answers to choose from, as a rule.
    private static final double ONE_IN_FOUR = 0.25;

    /// A word says less of what is known than an answer does.
    private static final double WORD = 0.5;

    public static Answer toQuestion(boolean right, double difficulty) {
        return new Answer(right, difficulty, ONE_IN_FOUR, 1);
    }

    /// "Got it", or "still unclear".
    public static Answer word(boolean gotIt) {
        return new Answer(gotIt, 0, 0, WORD);
    }

    /// The chance of being right for somebody whose knowledge has this logit.
    public double expected(double logit) {
        return guess + (1 - guess) * known(logit);
    }

    /// The slope of the log-likelihood at a logit: where the knowledge is to move, and how far.
    double pull(double logit) {
        var expected = expected(logit);
        return weight * ((right ? 1 : 0) - expected) * known(logit) / expected;
    }

    /// Fisher's information at a logit.
    double information(double logit) {
        var known = known(logit);
        var expected = expected(logit);
        return weight * known * known * (1 - expected) / expected;
    }

    private double known(double logit) {
        return Logit.chance(logit - difficulty);
    }
}
