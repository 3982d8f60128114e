package org.tirich.replay.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbabilityMetricsTest {

    @Test
    void countsCorrectlyOrderedPairs() {
        var found = ProbabilityMetrics.of(List.of(
                new Prediction(0.1, false),
                new Prediction(0.4, false),
                new Prediction(0.35, true),
                new Prediction(0.8, true)));

        assertThat(found.auc()).isEqualTo(0.75);
        assertThat(found.rate()).isEqualTo(0.5);
        double loss = -(Math.log(0.9) + Math.log(0.6) + Math.log(0.35) + Math.log(0.8)) / 4;
        assertThat(found.logLoss()).isCloseTo(loss, within(1e-12));
    }

    @Test
    void countsTiesHalf() {
        var found = ProbabilityMetrics.of(List.of(
                new Prediction(0.5, true),
                new Prediction(0.5, false),
                new Prediction(0.5, false),
                new Prediction(0.7, true)));

        assertThat(found.auc()).isEqualTo((0.5 + 0.5 + 1 + 1) / 4);
    }

    @Test
    void isUndefinedForEqualOutcomes() {
        assertThat(ProbabilityMetrics.of(List.of(new Prediction(0.5, true))).auc())
                .isNaN();
    }

    @Test
    void calibrationErrorIsZeroForTrueProbabilitiesAndHighForCertainOnes() {
        var fair = new ArrayList<Prediction>();
        fair.addAll(Collections.nCopies(3, new Prediction(0.25, false)));
        fair.add(new Prediction(0.25, true));
        var sure = List.of(
                new Prediction(1, true), new Prediction(1, false), new Prediction(0, false), new Prediction(0, false));

        assertThat(ProbabilityMetrics.of(fair).calibrationError()).isCloseTo(0, within(1e-12));
        assertThat(ProbabilityMetrics.of(sure).calibrationError()).isCloseTo(0.25, within(1e-12));
        assertThat(ProbabilityMetrics.of(sure).logLoss()).isFinite();
    }

    @Test
    void weightsBinsByTheirSize() {
        var predictions = new ArrayList<Prediction>();
        predictions.addAll(Collections.nCopies(9, new Prediction(0.12, false)));
        predictions.add(new Prediction(0.92, false));

        assertThat(ProbabilityMetrics.of(predictions).calibrationError())
                .isCloseTo(0.9 * 0.12 + 0.1 * 0.92, within(1e-12));
    }

    @Test
    void refusesValuesThatAreNotProbabilities() {
        assertThatThrownBy(() -> new Prediction(Double.NaN, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Prediction(1.01, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
