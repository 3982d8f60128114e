package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpectrumTest {

    /// Recorded when this implementation agreed with the published hashes of the reference.
    @Test
    void theHashesAreUnchanged() {
        assertThat(Spectrum.of(TestPictures.draw(TestPictures::blocks)).hash())
                .hasToString("72aa79aa63728f550699b49d473dad5542fb798a7f0043ecb8e2436278c3dc88");
        assertThat(Spectrum.of(TestPictures.draw(TestPictures::rings)).hash())
                .hasToString("ffb1524eb5b1507eb6814971d20e29f1417e50746df149fea581ad91adb1414e");
    }

    @Test
    void halfOfTheBitsAreSet() {
        var hash = Spectrum.of(TestPictures.draw(TestPictures::blocks)).hash();

        assertThat(hash.distance(new PdqHash(0, 0, 0, 0))).isEqualTo(128);
    }

    @Test
    void aDegradedCopyMatchesAndAnotherPictureDoesNot() {
        var picture = TestPictures.draw(TestPictures::blocks);
        var pale = new float[picture.values().length];
        for (int i = 0; i < pale.length; i++) {
            pale[i] = 60 + 0.6f * picture.values()[i] + (i * 7919 % 13 - 6);
        }
        var copy = TestPictures.halved(new Luma(picture.width(), picture.height(), pale));
        var hash = Spectrum.of(picture).hash();

        assertThat(Spectrum.of(copy).hash().distance(hash)).isLessThanOrEqualTo(16);
        assertThat(Spectrum.of(TestPictures.draw(TestPictures::rings)).hash().distance(hash))
                .isGreaterThan(90);
    }

    @ParameterizedTest
    @EnumSource
    void aTurnedPictureHasTheHashOfItsOrientation(Orientation orientation) {
        var picture = TestPictures.draw(TestPictures::blocks);
        var turned = Spectrum.of(TestPictures.turned(picture, orientation)).hash();

        assertThat(Spectrum.of(picture).hash(orientation).distance(turned)).isLessThanOrEqualTo(16);
        assertThat(Arrays.stream(Orientation.values())
                        .filter(each -> Spectrum.of(picture).hash(each).matches(turned)))
                .containsExactly(orientation);
    }

    @Test
    void qualityMeasuresDetail() {
        assertThat(Spectrum.of(TestPictures.draw(TestPictures::blocks)).quality())
                .isEqualTo(100);
        assertThat(Spectrum.of(TestPictures.draw(TestPictures::slope)).quality())
                .isLessThan(Spectrum.MIN_QUALITY);
        assertThat(Spectrum.of(TestPictures.draw((_, _) -> 200)).quality()).isZero();
    }
}
