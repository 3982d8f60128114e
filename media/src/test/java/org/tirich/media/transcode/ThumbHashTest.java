package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbHashTest {

    /// Calculated by hand from the definition: lightness 1/3, yellow-blue 1/2, red-green 1.
    @Test
    void plainRedHasAMeanColourAndNoCoefficients() {
        var hash = ThumbHash.encode(filled(8, 8, 255, 0, 0));

        int header = (hash[0] & 0xff) | (hash[1] & 0xff) << 8 | (hash[2] & 0xff) << 16;
        assertThat(header & 63).isEqualTo(21);
        assertThat(header >> 6 & 63).isEqualTo(47);
        assertThat(header >> 12 & 63).isEqualTo(63);
        assertThat(header >> 18 & 31).isZero();
        assertThat(hash[3] & 7).isEqualTo(7);
    }

    @Test
    void aPictureBrighterOnTheLeftHasAPositiveFirstCoefficient() {
        var left = filled(32, 32, 0, 0, 0);
        for (int i = 0; i < 32 * 32; i++) {
            if (i % 32 < 16) {
                left.rgb()[3 * i] = left.rgb()[3 * i + 1] = left.rgb()[3 * i + 2] = (byte) 255;
            }
        }

        assertThat(ThumbHash.encode(left)[5] & 15).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 24, false", "56, 100, 21, false", "100, 56, 21, true", "100, 1, 19, true"})
    void noPictureTakesMoreThan25Bytes(int width, int height, int most, boolean lying) {
        var hash = ThumbHash.encode(filled(width, height, 10, 200, 30));

        assertThat(hash).hasSizeLessThanOrEqualTo(most);
        assertThat((hash[4] & 0x80) != 0).isEqualTo(lying);
    }

    @Test
    void theEdgeColourIsThatOfTheBorder() {
        var picture = filled(3, 3, 16, 32, 48);
        picture.rgb()[12] = (byte) 255;

        assertThat(picture.edgeColour()).isEqualTo("#102030");
    }

    @Test
    void aHandReachingOverTheEdgeDoesNotChangeItsColour() {
        var picture = filled(10, 10, 16, 32, 48);
        for (int pixel = 0; pixel < 15; pixel++) {
            picture.rgb()[3 * pixel] = (byte) 250;
        }

        assertThat(picture.edgeColour()).isEqualTo("#102030");
    }

    private static RgbImage filled(int width, int height, int red, int green, int blue) {
        var rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            rgb[3 * i] = (byte) red;
            rgb[3 * i + 1] = (byte) green;
            rgb[3 * i + 2] = (byte) blue;
        }
        return new RgbImage(width, height, rgb);
    }
}
