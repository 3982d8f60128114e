package org.tirich.learning.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmAssignmentTest {

    private static final int UNITS = 100_000;

    /// Computed with another SHA-256: an assignment never changes, because people are in the middle of
    /// experiments.
    @ParameterizedTest
    @CsvSource({
        "experiment-1, ayesha, 1, 1, TREATMENT",
        "experiment-1, نادیہ, 1, 1, TREATMENT",
        "experiment-2, ayesha, 1, 1, CONTROL",
        "experiment-1, ayesha, 3, 1, CONTROL",
        "experiment-1, نادیہ, 3, 1, TREATMENT",
        "experiment-2, ayesha, 3, 1, CONTROL"
    })
    void isPublished(String seed, String unit, int control, int treatment, Arm arm) {
        assertThat(new ArmAssignment(seed, new ArmRatio(control, treatment)).armOf(unit))
                .isEqualTo(arm);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "1, 2", "9, 1"})
    void followsTheRatio(int control, int treatment) {
        var ratio = new ArmRatio(control, treatment);
        var assignment = new ArmAssignment("uniform", ratio);

        var inControl = (int) IntStream.range(0, UNITS)
                .filter(unit -> assignment.armOf(person(unit)) == Arm.CONTROL)
                .count();

        assertThat(SampleRatioCheck.of(inControl, UNITS - inControl, ratio).p()).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1"})
    void isIndependentBetweenExperiments(int control, int treatment) {
        var ratio = new ArmRatio(control, treatment);
        var first = new ArmAssignment("first", ratio);
        var second = new ArmAssignment("second", ratio);

        var counts = new double[2][2];
        for (int unit = 0; unit < UNITS; unit++) {
            counts[first.armOf(person(unit)).ordinal()][
                    second.armOf(person(unit)).ordinal()]++;
        }

        var statistic = 0.0;
        for (var a : Arm.values()) {
            for (var b : Arm.values()) {
                var expected = UNITS * ratio.share(a) * ratio.share(b);
                statistic += Math.pow(counts[a.ordinal()][b.ordinal()] - expected, 2) / expected;
            }
        }
        assertThat(ChiSquaredDistribution.of(3).survivalProbability(statistic)).isGreaterThan(0.01);
    }

    @Test
    void refusesARatioOutsideItsLimits() {
        assertThatThrownBy(() -> new ArmRatio(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArmRatio(1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArmAssignment(" ", ArmRatio.EQUAL)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String person(int number) {
        return new UUID(0x0190_0000_0000_7000L, number).toString();
    }
}
