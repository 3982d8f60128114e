package org.tirich.media.ladder;

/// The B-frames between two other frames.
public enum BidirectionalFrames {
    /// As many as make each passage smallest.
    UP_TO_EIGHT(8, true),

    /// Always three. To choose their number costs more time than it saves bytes in larger pictures.
    THREE(3, false);

    private final int most;
    private final boolean adaptive;

    BidirectionalFrames(int most, boolean adaptive) {
        this.most = most;
        this.adaptive = adaptive;
    }

    /// The most in a row.
    public int most() {
        return most;
    }

    /// Whether the encoder chooses their number.
    public boolean adaptive() {
        return adaptive;
    }
}
