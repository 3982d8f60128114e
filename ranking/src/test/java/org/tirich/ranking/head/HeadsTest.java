package org.tirich.ranking.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadsTest {

    private static final int EXAMPLES = 60_000;
    private static final int THINGS = 100;

    /// Each thing has a likelihood of its own, for each head another.
    private static double truth(int thing, int head) {
        return 0.1 + 0.8 * ((thing * 37 + head * 101) % THINGS) / THINGS;
    }

    @Test
    void learnsWhatIsLikelyOfEachThingForEachHead() {
        var heads = new Heads(2, 10_000, 1, 1);
        learn(heads, new SplittableRandom(1));

        for (int head = 0; head < 2; head++) {
            var error = 0.0;
            for (int thing = 0; thing < THINGS; thing++) {
                error += Math.abs(predict(heads, thing)[head] - truth(thing, head)) / THINGS;
            }
            assertThat(error).isLessThan(0.1);
        }
    }

    @Test
    void whatItSaysHappensAsOftenAsItSays() {
        var heads = new Heads(2, 10_000, 1, 1);
        var random = new SplittableRandom(2);
        learn(heads, random);
        var said = 0.0;
        var happened = 0.0;

        for (int n = 0; n < 20_000; n++) {
            var thing = random.nextInt(THINGS);
            said += predict(heads, thing)[0];
            happened += random.nextDouble() < truth(thing, 0) ? 1 : 0;
        }

        assertThat(said / 20_000).isEqualTo(happened / 20_000, within(0.02));
    }

    @Test
    void whatIsMetOnceGetsNoRowAndWhatIsNotMetForLongestGoes() {
        var heads = new Heads(1, 1_000, 2, 1);
        var features = new FeatureVector();
        for (int n = 0; n < 5_000; n++) {
            features.clear();
            features.add(FeatureVector.key(1, n, 0));
            heads.learn(features, new double[] {1}, 1);
        }
        var met = heads.rows();
        assertThat(met).isLessThan(600);

        for (int n = 0; n < 20_000; n++) {
            features.clear();
            features.add(FeatureVector.key(2, n / 2, 0));
            features.add(FeatureVector.key(3, 7, 0));
            heads.learn(features, new double[] {1}, 1);
        }
        assertThat(heads.rows()).isLessThanOrEqualTo(1_000);
        features.clear();
        features.add(FeatureVector.key(3, 7, 0));
        var often = new double[1];
        heads.predict(features, often);
        assertThat(often[0]).isGreaterThan(0.9);
    }

    /// Strangers send the opposite of the truth in great numbers for a whole epoch.
    @Test
    void anEpochThatMadeThingsWorseIsGivenUp() {
        var epochs = new EpochRollback(1, 10_000, 1, 1, 2);
        var random = new SplittableRandom(3);
        while (epochs.completed() < 2) {
            one(epochs, random, false);
        }
        var before = worst(epochs);
        assertThat(epochs.rolledBack()).isZero();

        for (int n = 0; epochs.completed() < 3; n++) {
            one(epochs, random, n % 20 != 0);
        }

        assertThat(epochs.rolledBack()).isEqualTo(1);
        assertThat(worst(epochs)).isLessThan(before + 0.01);
    }

    private static double worst(EpochRollback epochs) {
        var error = 0.0;
        for (int thing = 0; thing < THINGS; thing++) {
            error = Math.max(error, Math.abs(predict(epochs.heads(), thing)[0] - truth(thing, 0)));
        }
        return error;
    }

    private static void one(EpochRollback epochs, SplittableRandom random, boolean lie) {
        var thing = random.nextInt(THINGS);
        var features = features(thing);
        var happened = random.nextDouble() < truth(thing, 0);
        epochs.learn(features, new double[] {happened ^ lie ? 1 : 0}, lie ? 0.9 : 1);
    }

    private static void learn(Heads heads, SplittableRandom random) {
        for (int n = 0; n < EXAMPLES; n++) {
            var thing = random.nextInt(THINGS);
            heads.learn(
                    features(thing),
                    new double[] {
                        random.nextDouble() < truth(thing, 0) ? 1 : 0,
                        random.nextInt(2) == 0 ? Double.NaN : random.nextDouble() < truth(thing, 1) ? 1 : 0
                    },
                    1);
        }
    }

    private static double[] predict(Heads heads, int thing) {
        var likelihoods = new double[2];
        heads.predict(features(thing), likelihoods);
        return likelihoods;
    }

    private static FeatureVector features(int thing) {
        var features = new FeatureVector();
        features.add(FeatureVector.key(0, 0, 0));
        features.add(FeatureVector.key(1, thing, 0));
        return features;
    }
}
