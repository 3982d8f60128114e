package org.tirich.media.hash;

import java.util.Arrays;

/// The sixteen lowest frequencies of a picture along each axis, from which its hash is computed, and its amount
/// of detail.
///
/// @param waves 16 rows of 16 coefficients, without the mean
/// @param quality from 0, no detail, to 100; below [#MIN_QUALITY] a hash is unreliable
public record Spectrum(float[] waves, int quality) {

    /// The quality below which hashes are not compared, as in vPDQ.
    public static final int MIN_QUALITY = 50;

    private static final int SIDE = 16;
    private static final int INPUT = TentFilter.SIDE;
    private static final int MAX_QUALITY = 100;

    /// Divisor for the sum of all gradients, an empirical value of PDQ's authors.
    private static final int STEPS_PER_POINT = 90;

    private static final float[] COSINES = cosines();

    public static Spectrum of(Luma picture) {
        var small = TentFilter.downsample(picture);
        return new Spectrum(transform(small), quality(small));
    }

    public PdqHash hash() {
        return hash(Orientation.ORIGINAL);
    }

    /// The hash of the picture in an orientation: a bit is set where a coefficient is above the median.
    public PdqHash hash(Orientation orientation) {
        var turned = orientation.turn(waves, SIDE);
        var sorted = turned.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        var words = new long[PdqHash.BITS / Long.SIZE];
        for (int bit = 0; bit < turned.length; bit++) {
            if (turned[bit] > median) {
                words[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /// A discrete cosine transform along both axes, for frequencies 1 to 16 only. Single precision and this
    /// order give the same bits as other implementations.
    private static float[] transform(float[] small) {
        var down = new float[SIDE * INPUT];
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < INPUT; j++) {
                float sum = 0;
                for (int k = 0; k < INPUT; k++) {
                    sum += COSINES[i * INPUT + k] * small[k * INPUT + j];
                }
                down[i * INPUT + j] = sum;
            }
        }
        var both = new float[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                float sum = 0;
                for (int k = 0; k < INPUT; k++) {
                    sum += down[i * INPUT + k] * COSINES[j * INPUT + k];
                }
                both[i * SIDE + j] = sum;
            }
        }
        return both;
    }

    private static float[] cosines() {
        var cosines = new float[SIDE * INPUT];
        float scale = (float) Math.sqrt(2.0 / INPUT);
        for (int wave = 0; wave < SIDE; wave++) {
            for (int at = 0; at < INPUT; at++) {
                cosines[wave * INPUT + at] =
                        (float) (scale * Math.cos(Math.PI / 2 / INPUT * (wave + 1) * (2 * at + 1)));
            }
        }
        return cosines;
    }

    private static int quality(float[] small) {
        int steps = 0;
        for (int row = 0; row < INPUT; row++) {
            for (int column = 0; column < INPUT; column++) {
                float here = small[row * INPUT + column];
                if (row + 1 < INPUT) {
                    steps += step(here, small[(row + 1) * INPUT + column]);
                }
                if (column + 1 < INPUT) {
                    steps += step(here, small[row * INPUT + column + 1]);
                }
            }
        }
        return Math.min(MAX_QUALITY, steps / STEPS_PER_POINT);
    }

    /// In whole hundredths, so that faint gradients count as none.
    private static int step(float here, float there) {
        return Math.abs((int) ((here - there) * 100 / 255));
    }
}
