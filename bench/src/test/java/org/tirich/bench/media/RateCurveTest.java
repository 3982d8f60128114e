package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tirich.bench.media.RateCurve.Point;
import org.tirich.bench.media.RateCurve.Reading;

class RateCurveTest {

    private final RateCurve curve = new RateCurve();

    @BeforeEach
    void measureThreePoints() {
        curve.add(new Point(40_000, 90));
        curve.add(new Point(10_000, 70));
        curve.add(new Point(20_000, 80));
    }

    @Test
    void interpolationIsLinearInTheLogarithmOfTheBytes() {
        assertThat(bytesAt(75)).isCloseTo(10_000 * Math.sqrt(2), within(1e-6));
        assertThat(bytesAt(87.5)).isCloseTo(20_000 * Math.pow(2, 0.75), within(1e-6));
        assertThat(bytesAt(80)).isCloseTo(20_000, within(1e-6));
        assertThat(bytesAt(70)).isCloseTo(10_000, within(1e-6));
        assertThat(bytesAt(90)).isCloseTo(40_000, within(1e-6));
    }

    @Test
    void thereIsNoExtrapolation() {
        assertThat(curve.at(69.9)).isEqualTo(new Reading.AtMost(10_000));
        assertThat(curve.at(90.1)).isEqualTo(new Reading.OutOfReach());
    }

    @Test
    void aSecondPointOfTheSameQualityIsKept() {
        curve.add(new Point(25_000, 80));

        assertThat(bytesAt(75)).isCloseTo(10_000 * Math.sqrt(2), within(1e-6));
        assertThat(bytesAt(85)).isCloseTo(Math.sqrt(25_000.0 * 40_000), within(1e-6));
    }

    private double bytesAt(double quality) {
        return ((Reading.Between) curve.at(quality)).bytes();
    }
}
