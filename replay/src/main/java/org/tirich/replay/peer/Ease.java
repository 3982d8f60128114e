package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import org.tirich.replay.protocol.Scorer;
import org.tirich.replay.protocol.Training;

/// EASE, a linear autoencoder in closed form (Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019):
/// with `P` the inverse of the Gram matrix plus `lambda` on its diagonal, the weight of item `i` for item `j` is
/// `-P[i][j] / P[j][j]`, and 0 for itself.
public final class Ease implements Recommender {

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return Grid.of("lambda", 60, 125, 250, 500, 1000, 2000);
    }

    @Override
    public Scorer fit(Training training, Map<String, Double> settings) {
        var weights = gram(training);
        float lambda = (float) Grid.setting(settings, "lambda");
        for (int item = 0; item < weights.length; item++) {
            weights[item][item] += lambda;
        }
        SymmetricInverse.invert(weights);
        scale(weights);
        return (user, scores) -> {
            for (int item : training.positives(user)) {
                var row = weights[item];
                for (int other = 0; other < scores.length; other++) {
                    scores[other] += row[other];
                }
            }
        };
    }

    private static float[][] gram(Training training) {
        var together = new CoOccurrence(training);
        var gram = new float[training.items()][training.items()];
        for (int item = 0; item < gram.length; item++) {
            together.row(item, gram[item]);
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
