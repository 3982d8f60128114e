package org.tirich.media.check;

/// Counts luminance changes of one cell of the picture. A change runs from a minimum to a maximum or back, over
/// any number of frames.
final class BrightnessSwings {

    /// A tenth of the relative luminance of white.
    private static final float MIN_STEP = 0.1f;

    /// A change counts only when its darker state is below this luminance.
    private static final float DARK = 0.8f;

    private enum Direction {
        UNKNOWN,
        UP,
        DOWN
    }

    private float low = Float.MAX_VALUE;
    private float high = -1;
    private Direction direction = Direction.UNKNOWN;

    /// Adds the colour of the next frame.
    ///
    /// @return whether it completes a change
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
