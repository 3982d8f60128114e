package org.tirich.ranking.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadsTest {

    private static final int EXAMPLES = 60_000;
    private static final int ITEMS = 100;

    /// The true probability of an outcome, by item and head.
    private static double truth(int item, int head) {
        return 0.1 + 0.8 * ((item * 37 + head * 101) % ITEMS) / ITEMS;
    }

    @Test
    void learnsTheProbabilityOfEachHead() {
        var heads = new Heads(2, 10_000, 1, 1);
        learn(heads, new SplittableRandom(1));

        for (int head = 0; head < 2; head++) {
            var error = 0.0;
            for (int item = 0; item < ITEMS; item++) {
                error += Math.abs(predict(heads, item)[head] - truth(item, head)) / ITEMS;
            }
            assertThat(error).isLessThan(0.1);
        }
    }

    @Test
    void predictionsAreCalibrated() {
        var heads = new Heads(2, 10_000, 1, 1);
        var random = new SplittableRandom(2);
        learn(heads, random);
        var predicted = 0.0;
        var happened = 0.0;

        for (int n = 0; n < 20_000; n++) {
            var item = random.nextInt(ITEMS);
            predicted += predict(heads, item)[0];
            happened += random.nextDouble() < truth(item, 0) ? 1 : 0;
        }

        assertThat(predicted / 20_000).isEqualTo(happened / 20_000, within(0.02));
    }

    @Test
    void rareFeaturesGetNoRowAndTheOldestAreRemoved() {
        var heads = new Heads(1, 1_000, 2, 1);
        var features = new FeatureVector();
        for (int n = 0; n < 5_000; n++) {
            features.clear();
            features.add(FeatureVector.key(1, n, 0));
            heads.learn(features, new double[] {1}, 1);
        }
        var rows = heads.rows();
        assertThat(rows).isLessThan(600);

        for (int n = 0; n < 20_000; n++) {
            features.clear();
            features.add(FeatureVector.key(2, n / 2, 0));
            features.add(FeatureVector.key(3, 7, 0));
            heads.learn(features, new double[] {1}, 1);
        }
        assertThat(heads.rows()).isLessThanOrEqualTo(1_000);
        features.clear();
        features.add(FeatureVector.key(3, 7, 0));
        var prediction = new double[1];
        heads.predict(features, prediction);
        assertThat(prediction[0]).isGreaterThan(0.9);
    }

    /// New accounts send inverted labels for a whole epoch.
    @Test
    void rollsBackAnEpochOfPoisonedFeedback() {
        var epochs = new EpochRollback(1, 10_000, 1, 1, 2);
        var random = new SplittableRandom(3);
        while (epochs.completed() < 2) {
            learnOne(epochs, random, false);
        }
        var before = maxError(epochs);
        assertThat(epochs.rolledBack()).isZero();

        for (int n = 0; epochs.completed() < 3; n++) {
            learnOne(epochs, random, n % 20 != 0);
        }

        assertThat(epochs.rolledBack()).isEqualTo(1);
        assertThat(maxError(epochs)).isLessThan(before + 0.01);
    }

    private static double maxError(EpochRollback epochs) {
        var error = 0.0;
        for (int item = 0; item < ITEMS; item++) {
            error = Math.max(error, Math.abs(predict(epochs.heads(), item)[0] - truth(item, 0)));
        }
        return error;
    }

    private static void learnOne(EpochRollback epochs, SplittableRandom random, boolean poisoned) {
        var item = random.nextInt(ITEMS);
        var features = features(item);
        var happened = random.nextDouble() < truth(item, 0);
        epochs.learn(features, new double[] {happened ^ poisoned ? 1 : 0}, poisoned ? 0.9 : 1);
    }

    private static void learn(Heads heads, SplittableRandom random) {
        for (int n = 0; n < EXAMPLES; n++) {
            var item = random.nextInt(ITEMS);
            heads.learn(
                    features(item),
                    new double[] {
                        random.nextDouble() < truth(item, 0) ? 1 : 0,
                        random.nextInt(2) == 0 ? Double.NaN : random.nextDouble() < truth(item, 1) ? 1 : 0
                    },
                    1);
        }
    }

    private static double[] predict(Heads heads, int item) {
        var likelihoods = new double[2];
        heads.predict(features(item), likelihoods);
        return likelihoods;
    }

    private static FeatureVector features(int item) {
        var features = new FeatureVector();
        features.add(FeatureVector.key(0, 0, 0));
        features.add(FeatureVector.key(1, item, 0));
        return features;
    }
}
