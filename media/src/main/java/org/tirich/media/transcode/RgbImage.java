package org.tirich.media.transcode;

import java.util.stream.IntStream;

/// A small picture in memory, with one byte each of red, green and blue, row by row.
record RgbImage(int width, int height, byte[] rgb) {

    RgbImage {
        if (rgb.length < 3 * width * height) {
            throw new IllegalArgumentException("too few bytes for " + width + "x" + height);
        }
    }

    double red(int pixel) {
        return (rgb[3 * pixel] & 0xff) / 255.0;
    }

    double green(int pixel) {
        return (rgb[3 * pixel + 1] & 0xff) / 255.0;
    }

    double blue(int pixel) {
        return (rgb[3 * pixel + 2] & 0xff) / 255.0;
    }

    /// The colour of the border, `#rrggbb`: the median of each channel, so that a hand or a heading that
    /// reaches over the edge does not change it.
    String edgeColour() {
        return "#%02x%02x%02x".formatted(median(0), median(1), median(2));
    }

    private int median(int colour) {
        var values = IntStream.range(0, width * height)
                .filter(this::isOutermost)
                .map(pixel -> rgb[3 * pixel + colour] & 0xff)
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private boolean isOutermost(int pixel) {
        int x = pixel % width;
        int y = pixel / width;
        return x == 0 || y == 0 || x == width - 1 || y == height - 1;
    }
}
