package org.tirich.replay.data;

/// An exposure with its outcome.
public record Impression(Exposure exposure, Outcome outcome) {

    public int user() {
        return exposure.user();
    }

    public int item() {
        return exposure.item();
    }
}
