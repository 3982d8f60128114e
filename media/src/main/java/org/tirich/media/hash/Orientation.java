package org.tirich.media.hash;

/// The eight orientations of a picture: four anticlockwise quarter turns, each with its mirror image.
///
/// Turning a picture only swaps the axes of its frequencies and changes the sign of the odd ones, so all eight
/// hashes come from one transform.
public enum Orientation {
    ORIGINAL(false, false, false),
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

    /// The coefficients of the turned picture.
    ///
    /// @param waves coefficients of a square, by row (vertical) and column (horizontal), both from the first
    ///     frequency on
    float[] turn(float[] waves, int side) {
        var turned = new float[waves.length];
        for (int down = 0; down < side; down++) {
            for (int across = 0; across < side; across++) {
                // Row and column 0 are the first frequency, which is odd.
                boolean negative = (acrossTurned && across % 2 == 0) != (downTurned && down % 2 == 0);
                int target = exchanged ? across * side + down : down * side + across;
                float wave = waves[down * side + across];
                turned[target] = negative ? -wave : wave;
            }
        }
        return turned;
    }
}
