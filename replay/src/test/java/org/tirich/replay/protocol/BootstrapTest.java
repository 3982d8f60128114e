package org.tirich.replay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(11);

    @Test
    void equalSeedsGiveEqualIntervals() {
        var values = noise(200);

        assertThat(BOOTSTRAP.mean(values)).isEqualTo(new Bootstrap(11).mean(values));
        assertThat(BOOTSTRAP.mean(values)).isNotEqualTo(new Bootstrap(12).mean(values));
    }

    @Test
    void isAsWideAsTheNormalApproximation() {
        var values = noise(2000);
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum() / values.length;

        var interval = BOOTSTRAP.mean(values);

        double half = 1.96 * Math.sqrt(variance / values.length);
        assertThat(interval.estimate()).isEqualTo(mean);
        assertThat(interval.low()).isCloseTo(mean - half, within(0.1 * half));
        assertThat(interval.high()).isCloseTo(mean + half, within(0.1 * half));
    }

    @Test
    void pairingRevealsASmallConstantGain() {
        var theirs = noise(500);
        var ours = Arrays.stream(theirs).map(each -> each + 0.001).toArray();

        var difference = BOOTSTRAP.difference(ours, theirs);

        assertThat(difference.estimate()).isCloseTo(0.001, within(1e-9));
        assertThat(difference.excludesZero()).isTrue();
        assertThat(BOOTSTRAP.difference(theirs, theirs).excludesZero()).isFalse();
    }

    @Test
    void ignoresUsersWithoutAValue() {
        assertThat(BOOTSTRAP.mean(new double[] {2, Double.NaN, 2}).estimate()).isEqualTo(2);
    }

    private static double[] noise(int size) {
        return new SplittableRandom(3).doubles(size).toArray();
    }
}
