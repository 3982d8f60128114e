package org.tirich.media.check;

/// Counts changes of one cell of the picture to and from a saturated red.
final class RedSwings {

    /// Minimum chromaticity difference, in the CIE 1976 UCS diagram.
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

    /// The reddest saturated red, or the least red other colour, since the last change, so that gradual changes
    /// count in full.
    private Colour farthest = Colour.BLACK;

    /// Adds the colour of the next frame.
    ///
    /// @return whether it completes a change
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
