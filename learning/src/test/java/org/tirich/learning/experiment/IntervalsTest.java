package org.tirich.learning.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Intervals and checks against published values.
class IntervalsTest {

    /// Student's sleep data (1908), as `t.test(extra ~ group, data = sleep)` of R reports them.
    @Test
    void comparesMeansAsWelch() {
        var first = SampleSummary.of(List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0));
        var second = SampleSummary.of(List.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));

        var difference = WelchInterval.of(second, first);

        assertThat(WelchInterval.degreesOfFreedom(second, first)).isCloseTo(17.776, within(0.0005));
        assertThat(difference.estimate()).isCloseTo(0.75 - 2.33, within(1e-9));
        assertThat(difference.low()).isCloseTo(-3.3654832, within(1e-7));
        assertThat(difference.high()).isCloseTo(0.2054832, within(1e-7));
        assertThat(difference.excludesZero()).isFalse();
    }

    @Test
    void hasNoWidthWithoutVariance() {
        var ones = SampleSummary.of(List.of(1.0, 1.0, 1.0));
        var halves = SampleSummary.of(List.of(0.5, 0.5));

        assertThat(WelchInterval.of(halves, ones)).isEqualTo(new Difference(0.5, 0.5, 0.5));
        assertThat(WelchInterval.of(ones, ones).excludesZero()).isFalse();
    }

    /// The examples (a) to (f) of Newcombe 1998, table II, method 10.
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .0524, .3339",
        "9, 10, 3, 10, .1705, .8090",
        "6, 7, 2, 7, .0582, .8062",
        "5, 56, 0, 29, -.0381, .1926",
        "0, 10, 0, 20, -.1611, .2775",
        "10, 10, 0, 10, .6075, 1"
    })
    void comparesSharesAsNewcombe(int first, int ofFirst, int second, int ofSecond, double low, double high) {
        var difference = ShareInterval.of(second, ofSecond, first, ofFirst);

        assertThat(difference.low()).isCloseTo(low, within(0.00006));
        assertThat(difference.high()).isCloseTo(high, within(0.00006));
    }

    /// The example of Kohavi, Tang and Xu, "Trustworthy Online Controlled Experiments" (2020), chapter 3.
    @Test
    void findsTheMismatchOfThePublishedExample() {
        var check = SampleRatioCheck.of(821_588, 815_482, ArmRatio.EQUAL);

        assertThat(check.p()).isCloseTo(1.8e-6, within(0.05e-6));
        assertThat(check.result()).isEqualTo(SampleRatioCheck.Result.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        // The statistic is 10.816 and 10.84: the critical value of p = .001 is 10.828.
        "552, 448, 1, 1, AS_PLANNED",
        "553, 447, 1, 1, MISMATCH",
        "447, 553, 1, 1, MISMATCH",
        "750, 250, 3, 1, AS_PLANNED",
        "500, 500, 3, 1, MISMATCH",
        // Twelve units, all in one arm: six were expected in each.
        "12, 0, 1, 1, MISMATCH",
        // An arm of 1 in 10 cannot be judged by 20 units.
        "15, 5, 9, 1, TOO_FEW",
        "0, 0, 1, 1, TOO_FEW"
    })
    void checksTheRatio(int control, int treatment, int ofControl, int ofTreatment, SampleRatioCheck.Result result) {
        assertThat(SampleRatioCheck.of(control, treatment, new ArmRatio(ofControl, ofTreatment))
                        .result())
                .isEqualTo(result);
    }
}
