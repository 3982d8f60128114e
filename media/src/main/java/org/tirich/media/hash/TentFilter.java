package org.tirich.media.hash;

/// Downsamples a picture to 64 by 64: two box filters along each axis, whose combination is a tent filter, then
/// the pixel in the centre of each cell.
///
/// The passes follow Jarosz, "Fast Image Convolutions" (SIGGRAPH 2001), with the window of PDQ: a 128th of the
/// side, rounded up. At the borders the window shrinks.
final class TentFilter {

    static final int SIDE = 64;

    private static final int PASSES = 2;
    private static final int WINDOWS_PER_SIDE = 2 * SIDE;

    private TentFilter() {}

    /// 64 rows of 64 values.
    static float[] downsample(Luma picture) {
        int width = picture.width();
        int height = picture.height();
        var values = picture.values().clone();
        var between = new float[values.length];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int row = 0; row < height; row++) {
                box(values, between, row * width, width, 1, window(width));
            }
            for (int column = 0; column < width; column++) {
                box(between, values, column, height, width, window(height));
            }
        }
        return middles(values, width, height);
    }

    private static int window(int side) {
        return (side + WINDOWS_PER_SIDE - 1) / WINDOWS_PER_SIDE;
    }

    /// Computes moving averages along one line.
    ///
    /// @param from index of the first value
    /// @param stride distance between values
    private static void box(float[] in, float[] out, int from, int count, int stride, int window) {
        int ahead = (window + 2) / 2 - 1;
        int behind = window - ahead - 1;
        float sum = 0;
        int inside = 0;
        for (int i = 0; i < Math.min(ahead, count); i++) {
            sum += in[from + i * stride];
            inside++;
        }
        for (int i = 0; i < count; i++) {
            if (i + ahead < count) {
                sum += in[from + (i + ahead) * stride];
                inside++;
            }
            if (i > behind) {
                sum -= in[from + (i - behind - 1) * stride];
                inside--;
            }
            out[from + i * stride] = sum / inside;
        }
    }

    private static float[] middles(float[] values, int width, int height) {
        var small = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            int y = (int) ((row + 0.5) * height / SIDE);
            for (int column = 0; column < SIDE; column++) {
                int x = (int) ((column + 0.5) * width / SIDE);
                small[row * SIDE + column] = values[y * width + x];
            }
        }
        return small;
    }
}
