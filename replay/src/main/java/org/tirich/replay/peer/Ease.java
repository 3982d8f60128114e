package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tirich.ranking.neighbour.SymmetricInverse;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// EASE, a linear autoencoder in closed form (Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019):
/// with `P` the inverse of the Gram matrix plus `lambda` on its diagonal, the weight of item `i` for item `j` is
/// `-P[i][j] / P[j][j]`, and 0 for itself.
///
/// The setting `met` is the strength of items that a user met without being positive about them: they were shown to her
/// for a reason.
public final class Ease implements Recommender {

    private static final int PROCESSORS = 2;

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return SettingsGrid.of("lambda", new double[] {125, 350, 1000}, "met", new double[] {0, 0.8});
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        float met = (float) SettingsGrid.setting(settings, "met");
        var weights = gram(training, met);
        float lambda = (float) SettingsGrid.setting(settings, "lambda");
        for (int item = 0; item < weights.length; item++) {
            weights[item][item] += lambda;
        }
        SymmetricInverse.invert(weights, PROCESSORS);
        scale(weights);
        return (user, scores) -> strengths(training, user, met).forEach((item, strength) -> {
            var row = weights[item];
            for (int other = 0; other < scores.length; other++) {
                scores[other] += strength * row[other];
            }
        });
    }

    /// By item that a user met: its strength.
    private static Map<Integer, Float> strengths(TrainingLog training, int user, float met) {
        var strengths = new TreeMap<Integer, Float>();
        if (met > 0) {
            training.engagements(user).forEach(each -> strengths.put(each.item(), met));
        }
        for (int item : training.positives(user)) {
            strengths.put(item, 1f);
        }
        return strengths;
    }

    private static float[][] gram(TrainingLog training, float met) {
        var gram = new float[training.items()][training.items()];
        for (int user = 0; user < training.users(); user++) {
            var strengths = strengths(training, user, met);
            strengths.forEach((one, strength) -> strengths.forEach((other, its) -> gram[one][other] += strength * its));
        }
        return gram;
    }

    private static void scale(float[][] inverse) {
        var factors = new float[inverse.length];
        for (int item = 0; item < inverse.length; item++) {
            factors[item] = -1 / inverse[item][item];
        }
        for (int item = 0; item < inverse.length; item++) {
            var row = inverse[item];
            for (int other = 0; other < row.length; other++) {
                row[other] *= factors[other];
            }
            row[item] = 0;
        }
    }
}
