package org.tirich.replay.online;

import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Label;

/// A model of the probabilities of outcomes that learns from one impression at a time.
public interface OutcomePredictor {

    /// The probability of an outcome, above 0 and below 1. Asking changes nothing.
    double predict(Exposure exposure, Label label);

    /// Takes in what came of an exposure.
    void learn(Impression impression);
}
