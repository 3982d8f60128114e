package org.tirich.media.check;

/// The ups and downs in brightness of one cell of the picture. A change is counted between a peak and
/// the valley beside it, whether it takes one picture or ten.
final class BrightnessSwings {

    /// A tenth of the luminance of white.
    private static final float MIN_STEP = 0.1f;

    /// Two states brighter than this do not flash.
    private static final float DARK = 0.8f;

    private enum Direction {
        UNKNOWN,
        UP,
        DOWN
    }

    private float low = Float.MAX_VALUE;
    private float high = -1;
    private Direction direction = Direction.UNKNOWN;

    /// Takes the next state; true when a change became large enough with it.
    boolean changes(Colour colour) {
        float now = colour.luminance();
        low = Math.min(low, now);
        high = Math.max(high, now);
        if (direction != Direction.UP && now - low >= MIN_STEP && low < DARK) {
            direction = Direction.UP;
            high = now;
            return true;
        }
        if (direction != Direction.DOWN && high - now >= MIN_STEP && now < DARK) {
            direction = Direction.DOWN;
            low = now;
            return true;
        }
        return false;
    }
}
