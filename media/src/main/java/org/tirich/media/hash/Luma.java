package org.tirich.media.hash;

/// The luma of a picture, from 0 to 255, row by row.
public record Luma(int width, int height, float[] values) {

    /// Smaller pictures have too little detail.
    private static final int MIN_SIDE = 5;

    private static final int MAX_SIDE = 8192;

    public Luma {
        if (width < MIN_SIDE || height < MIN_SIDE || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("no picture to hash: " + width + "x" + height);
        }
        if (values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values for " + width + "x" + height);
        }
    }

    /// Reads a picture of one byte per pixel, starting at `from`.
    static Luma ofGrey(byte[] grey, int from, int width, int height) {
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = grey[from + i] & 0xff;
        }
        return new Luma(width, height, values);
    }

    /// Converts packed RGB with the weights of ITU-R BT.601.
    public static Luma ofRgb(int[] rgb, int width, int height) {
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            int pixel = rgb[i];
            values[i] = 0.299f * (pixel >> 16 & 0xff) + 0.587f * (pixel >> 8 & 0xff) + 0.114f * (pixel & 0xff);
        }
        return new Luma(width, height, values);
    }
}
