package org.tirich.media.transcode;

/// A small picture in memory: red, green and blue of one byte each, row by row.
record Pixels(int width, int height, byte[] rgb) {

    Pixels {
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

    /// The mean colour of the outermost pixels, `#rrggbb`.
    String edgeColour() {
        double red = 0;
        double green = 0;
        double blue = 0;
        int count = 0;
        for (int pixel = 0; pixel < width * height; pixel++) {
            int x = pixel % width;
            int y = pixel / width;
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                red += red(pixel);
                green += green(pixel);
                blue += blue(pixel);
                count++;
            }
        }
        return "#%02x%02x%02x".formatted(byteOf(red / count), byteOf(green / count), byteOf(blue / count));
    }

    private static int byteOf(double share) {
        return (int) Math.round(share * 255);
    }
}
