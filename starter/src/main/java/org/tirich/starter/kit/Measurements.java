package org.tirich.starter.kit;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.tirich.starter.sound.Tone;

/// Measures pictures and sounds.
public final class Measurements {

    private static final int LIKE = 40;

    private Measurements() {}

    /// Whether a pixel is opaque and close to this colour.
    public static boolean like(int argb, Color colour) {
        return argb >>> 24 > 200
                && Math.abs((argb >> 16 & 255) - colour.getRed()) < LIKE
                && Math.abs((argb >> 8 & 255) - colour.getGreen()) < LIKE
                && Math.abs((argb & 255) - colour.getBlue()) < LIKE;
    }

    /// The mean row of the pixels of this colour in column `x`.
    public static double middleOfColumn(BufferedImage image, int x, Color colour, double from, double to) {
        double sum = 0;
        int count = 0;
        for (int y = (int) from; y <= to; y++) {
            if (like(image.getRGB(x, y), colour)) {
                sum += y + 0.5;
                count++;
            }
        }
        return sum / count;
    }

    /// The uppermost row of this colour in column `x`, or `to` where there is none.
    public static int topOfColumn(BufferedImage image, int x, Color colour, double from, double to) {
        int y = (int) from;
        while (y < to && !like(image.getRGB(x, y), colour)) {
            y++;
        }
        return y;
    }

    public static int count(BufferedImage image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (like(image.getRGB(x, y), colour)) {
                    count++;
                }
            }
        }
        return count;
    }

    /// The pitch between two times, by counting upward zero crossings.
    public static double hertz(float[] track, double from, double to) {
        int first = -1, last = -1, periods = -1;
        for (int i = (int) (from * Tone.RATE); i < (int) (to * Tone.RATE); i++) {
            if (track[i - 1] < 0 && track[i] >= 0) {
                first = first < 0 ? i : first;
                last = i;
                periods++;
            }
        }
        return periods * (double) Tone.RATE / (last - first);
    }

    /// The number of audible impacts between two times: jumps of the loudness from one fortieth of a second to the
    /// next.
    public static int beats(float[] track, double from, double to) {
        int window = Tone.RATE / 40, beats = 0;
        double before = 0;
        for (int start = (int) (from * Tone.RATE); start < to * Tone.RATE; start += window) {
            double power = 0;
            for (int i = start; i < start + window; i++) {
                power += track[i] * track[i] / window;
            }
            beats += before > 0 && power > 5 * before && power > 0.01 ? 1 : 0;
            before = power;
        }
        return beats;
    }

    /// The difference of two pictures of the same size, from 0 to 1, in the green channel.
    public static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
            }
        }
        return sum / 255 / a.getWidth() / a.getHeight();
    }

    /// The mean luminance, from 0 to 1.
    public static double brightness(BufferedImage image) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += Palette.luminance(image.getRGB(x, y));
            }
        }
        return sum / image.getWidth() / image.getHeight();
    }
}
