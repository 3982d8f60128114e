package org.tirich.learning.estimate;

/// Predicts answers in one pass over a log: each answer is predicted before it is learned.
public interface AnswerPredictor {

    /// The probability that an answer is right. The result of the answer is not read.
    double predict(LoggedAnswer answer);

    /// Learns the result of an answer, which was predicted immediately before.
    void learn(LoggedAnswer answer);
}
