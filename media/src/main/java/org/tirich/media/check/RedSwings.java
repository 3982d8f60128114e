package org.tirich.media.check;

/// How one cell of the picture goes to a saturated red and back.
final class RedSwings {

    /// In the CIE 1976 UCS diagram, between the red and what it changes into or comes from.
    private static final float MIN_STEP = 0.2f;

    private enum Side {
        UNKNOWN,
        RED,
        OTHER;

        static Side of(Colour colour) {
            return colour.red() ? RED : OTHER;
        }
    }

    private Side side = Side.UNKNOWN;

    /// The reddest red, or the least red of the others, since the last change: what comes gradually
    /// counts as the whole that it is.
    private Colour farthest = Colour.BLACK;

    /// Takes the next state; true when a change became large enough with it.
    boolean changes(Colour colour) {
        var now = Side.of(colour);
        boolean changes = side != Side.UNKNOWN && now != side && colour.distance(farthest) > MIN_STEP;
        if (changes || side == Side.UNKNOWN) {
            side = now;
            farthest = colour;
        } else if (now == side && isFarther(colour)) {
            farthest = colour;
        }
        return changes;
    }

    private boolean isFarther(Colour colour) {
        float gained = colour.distance(Colour.PURE_RED) - farthest.distance(Colour.PURE_RED);
        return side == Side.RED ? gained < 0 : gained > 0;
    }
}
