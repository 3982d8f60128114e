package org.tirich.replay.data;

/// An exposure and what came of it.
public record Impression(Exposure exposure, Outcome outcome) {

    public int user() {
        return exposure.user();
    }

    public int item() {
        return exposure.item();
    }
}
