package org.tirich.replay.online;

/// A predicted probability and the outcome.
public record Prediction(double probability, boolean happened) {

    public Prediction {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(probability + " is not a probability");
        }
    }
}
