package org.tirich.replay.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocAucTest {

    @Test
    void countsEveryPair() {
        var predictions = noisy(1, 300, 0.5);
        double pairs = 0;
        double ordered = 0;
        for (var one : predictions) {
            for (var other : predictions) {
                if (one.happened() && !other.happened()) {
                    pairs++;
                    ordered += one.probability() > other.probability() ? 1 : 0;
                    ordered += one.probability() == other.probability() ? 0.5 : 0;
                }
            }
        }

        assertThat(RocAuc.of(predictions)).isCloseTo(ordered / pairs, within(1e-12));
    }

    @Test
    void seesNoDifferenceBetweenAPredictorAndItself() {
        var predictions = noisy(1, 300, 0.5);

        var difference = RocAuc.difference(predictions, predictions);

        assertThat(difference.estimate()).isZero();
        assertThat(difference.excludesZero()).isFalse();
    }

    @Test
    void intervalsCoverZeroAtTheirLevel() {
        int covered = 0;
        for (int seed = 0; seed < 200; seed++) {
            var difference =
                    RocAuc.difference(noisy(seed, 300, 0.5), withOtherNoise(noisy(seed, 300, 0.5), seed + 1000));
            covered += difference.excludesZero() ? 0 : 1;
        }

        assertThat(covered).isBetween(182, 199);
    }

    @Test
    void seesThatLessNoiseIsBetter() {
        var clear = noisy(1, 2000, 0.3);
        var vague = withOtherNoise(clear, 2);

        assertThat(RocAuc.difference(clear, vague).low()).isPositive();
    }

    /// Outcomes with noisy predictions, rounded to tenths.
    private static List<Prediction> noisy(long seed, int size, double noise) {
        var random = new SplittableRandom(seed);
        var predictions = new ArrayList<Prediction>();
        for (int number = 0; number < size; number++) {
            boolean happened = random.nextInt(3) == 0;
            predictions.add(new Prediction(predict(random, happened, noise), happened));
        }
        return predictions;
    }

    /// The same outcomes with other noise of strength 0.5.
    private static List<Prediction> withOtherNoise(List<Prediction> predictions, long seed) {
        var random = new SplittableRandom(seed);
        return predictions.stream()
                .map(each -> new Prediction(predict(random, each.happened(), 0.5), each.happened()))
                .toList();
    }

    private static double predict(SplittableRandom random, boolean happened, double noise) {
        double predict = (happened ? 0.6 : 0.4) + noise * (random.nextDouble() - 0.5) * 2;
        return Math.round(10 * Math.clamp(predict, 0, 1)) / 10.0;
    }
}
