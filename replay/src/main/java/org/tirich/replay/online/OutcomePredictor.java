package org.tirich.replay.online;

import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Label;

/// An online model that predicts the probabilities of outcomes.
public interface OutcomePredictor {

    /// The probability of an outcome, above 0 and below 1. Does not change the model.
    double predict(Exposure exposure, Label label);

    /// Learns from the outcome of an impression.
    void learn(Impression impression);
}
