package org.tirich.media.transcode;

import java.util.Arrays;
import java.util.Base64;

/// ThumbHash of an opaque picture: 25 bytes or fewer with its mean colour and its lowest frequencies, as
/// [defined by its author](https://github.com/evanw/thumbhash). Pages decode it.
final class ThumbHash {

    private static final int MAX_WAVES = 7;
    private static final int COLOUR_WAVES = 3;
    private static final int HEADER_BYTES = 5;
    private static final int MAX_SIDE = 100;

    private ThumbHash() {}

    static String base64(RgbImage picture) {
        return Base64.getEncoder().encodeToString(encode(picture));
    }

    static byte[] encode(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        if (width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("at most " + MAX_SIDE + " pixels a side");
        }
        int count = width * height;
        var lightness = new double[count];
        var yellowBlue = new double[count];
        var redGreen = new double[count];
        for (int i = 0; i < count; i++) {
            double red = picture.red(i);
            double green = picture.green(i);
            double blue = picture.blue(i);
            lightness[i] = (red + green + blue) / 3;
            yellowBlue[i] = (red + green) / 2 - blue;
            redGreen[i] = red - green;
        }
        int longest = Math.max(width, height);
        int across = Math.max(1, (int) Math.round((double) MAX_WAVES * width / longest));
        int down = Math.max(1, (int) Math.round((double) MAX_WAVES * height / longest));
        var l = Channel.of(lightness, width, height, Math.max(3, across), Math.max(3, down));
        var p = Channel.of(yellowBlue, width, height, COLOUR_WAVES, COLOUR_WAVES);
        var q = Channel.of(redGreen, width, height, COLOUR_WAVES, COLOUR_WAVES);

        boolean lying = width > height;
        int colours = round(63 * l.mean)
                | round(31.5 + 31.5 * p.mean) << 6
                | round(31.5 + 31.5 * q.mean) << 12
                | round(31 * l.scale) << 18;
        int shape =
                (lying ? down : across) | round(63 * p.scale) << 3 | round(63 * q.scale) << 9 | (lying ? 1 << 15 : 0);
        var nibbles = new Nibbles(l.waves.length + p.waves.length + q.waves.length);
        nibbles.header(colours, shape);
        nibbles.add(l.waves);
        nibbles.add(p.waves);
        nibbles.add(q.waves);
        return nibbles.bytes;
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }

    /// A channel of the picture as a mean and normalised cosine coefficients.
    private record Channel(double mean, double[] waves, double scale) {

        static Channel of(double[] values, int width, int height, int across, int down) {
            double mean = 0;
            double scale = 0;
            var waves = new double[across * down];
            int count = 0;
            for (int cy = 0; cy < down; cy++) {
                for (int cx = 0; cx * down < across * (down - cy); cx++) {
                    double strength = strength(values, width, height, cx, cy);
                    if (cx == 0 && cy == 0) {
                        mean = strength;
                    } else {
                        waves[count++] = strength;
                        scale = Math.max(scale, Math.abs(strength));
                    }
                }
            }
            for (int i = 0; i < count && scale > 0; i++) {
                waves[i] = 0.5 + 0.5 / scale * waves[i];
            }
            return new Channel(mean, Arrays.copyOf(waves, count), scale);
        }

        private static double strength(double[] values, int width, int height, int cx, int cy) {
            double sum = 0;
            for (int y = 0; y < height; y++) {
                double fy = Math.cos(Math.PI / height * cy * (y + 0.5));
                for (int x = 0; x < width; x++) {
                    sum += values[x + y * width] * Math.cos(Math.PI / width * cx * (x + 0.5)) * fy;
                }
            }
            return sum / (width * height);
        }
    }

    /// Coefficients of four bits each, after the header.
    private static final class Nibbles {

        private final byte[] bytes;
        private int count;

        Nibbles(int waves) {
            bytes = new byte[HEADER_BYTES + (waves + 1) / 2];
        }

        void header(int colours, int shape) {
            bytes[0] = (byte) colours;
            bytes[1] = (byte) (colours >> 8);
            bytes[2] = (byte) (colours >> 16);
            bytes[3] = (byte) shape;
            bytes[4] = (byte) (shape >> 8);
        }

        void add(double[] waves) {
            for (double wave : waves) {
                bytes[HEADER_BYTES + (count >> 1)] |= (byte) (round(15 * wave) << ((count & 1) << 2));
                count++;
            }
        }
    }
}
