package org.tirich.ranking.learner;

/// A response of a learner on a concept, in the three-parameter model of item response theory (Birnbaum, 1968): a
/// correct answer counts little where it may be a guess.
///
/// @param difficulty as a logit; 0 is medium
/// @param guess the probability of a correct response without knowledge
/// @param weight 1 for an answer, less for a self-report
public record ItemResponse(boolean correct, double difficulty, double guess, double weight) {

    /// Most questions have four options.
    private static final int USUAL_OPTIONS = 4;

    private static final double UNCLEAR_WEIGHT = 0.5;

    /// @param options the number of choices, one of which a guess hits; below 2 when it is unknown
    public static ItemResponse toQuestion(boolean correct, double difficulty, int options) {
        return new ItemResponse(correct, difficulty, 1.0 / (options < 2 ? USUAL_OPTIONS : options), 1);
    }

    /// "Got it".
    ///
    /// @param weight of the learner's own reports ([SelfReportCalibration])
    static ItemResponse gotIt(double weight) {
        return new ItemResponse(true, 0, 0, weight);
    }

    /// "Unclear".
    static ItemResponse unclear() {
        return new ItemResponse(false, 0, 0, UNCLEAR_WEIGHT);
    }

    /// The probability of a correct response at a logit of knowledge.
    public double expected(double logit) {
        return guess + (1 - guess) * known(logit);
    }

    /// The slope of the log-likelihood at a logit of knowledge.
    double gradient(double logit) {
        var expected = expected(logit);
        return weight * ((correct ? 1 : 0) - expected) * known(logit) / expected;
    }

    /// Fisher's information at a logit of knowledge.
    double information(double logit) {
        var known = known(logit);
        var expected = expected(logit);
        return weight * known * known * (1 - expected) / expected;
    }

    private double known(double logit) {
        return Logit.probability(logit - difficulty);
    }
}
