package org.tirich.media.hash;

/// The eight ways in which a picture can lie or stand and still be the same: four quarter turns, against
/// the clock, each with its mirror image.
///
/// A turn of the picture only exchanges the axes of its waves and changes the sign of the odd ones, so
/// all eight hashes come from one transform.
public enum Orientation {
    AS_IT_IS(false, false, false),
    QUARTER_TURN(true, true, false),
    HALF_TURN(false, true, true),
    THREE_QUARTER_TURN(true, false, true),
    UPSIDE_DOWN(false, false, true),
    MIRRORED(false, true, false),
    TRANSPOSED(true, false, false),
    ANTI_TRANSPOSED(true, true, true);

    private final boolean exchanged;
    private final boolean acrossTurned;
    private final boolean downTurned;

    Orientation(boolean exchanged, boolean acrossTurned, boolean downTurned) {
        this.exchanged = exchanged;
        this.acrossTurned = acrossTurned;
        this.downTurned = downTurned;
    }

    /// The waves of the picture so turned.
    ///
    /// @param waves by row (down) and column (across) of a square, both beginning with the first wave
    float[] turn(float[] waves, int side) {
        var turned = new float[waves.length];
        for (int down = 0; down < side; down++) {
            for (int across = 0; across < side; across++) {
                // Row and column 0 hold the first wave, which is odd about the middle.
                boolean negative = (acrossTurned && across % 2 == 0) != (downTurned && down % 2 == 0);
                int target = exchanged ? across * side + down : down * side + across;
                float wave = waves[down * side + across];
                turned[target] = negative ? -wave : wave;
            }
        }
        return turned;
    }
}
