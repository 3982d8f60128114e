package org.tirich.starter.clip.computing;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tirich.starter.kit.Easing;

/// Softmax regression on [Raster], trained by gradient descent from zero, so that every training gives the same
/// weights.
///
/// @param weights for each class the weights of the cells, and last the bias
record SoftmaxClassifier(double[][] weights) {

    private static final int ROUNDS = 260;
    private static final double RATE = 1.5;

    /// An example and the number of its class.
    record Example(Raster picture, int name) {}

    /// The examples of one class: a picture as 24 hands would draw it.
    static List<Example> hands(int name, Function<AffineTransform, Raster> drawn) {
        var examples = new ArrayList<Example>();
        for (double right : new double[] {-0.45, 0, 0.45}) {
            for (double down : new double[] {-0.3, 0.3}) {
                for (double lean : new double[] {-0.12, 0.08}) {
                    for (double size : new double[] {0.92, 1.05}) {
                        double x = 4 - size * 4 - lean * 4 + right, y = 4 - size * 4 + down;
                        var hand = new AffineTransform(size, 0, lean, size, x, y);
                        examples.add(new Example(drawn.apply(hand), name));
                    }
                }
            }
        }
        return examples;
    }

    static SoftmaxClassifier trained(List<Example> examples, int names) {
        var classifier = new SoftmaxClassifier(new double[names][Raster.CELLS + 1]);
        for (int round = 0; round < ROUNDS; round++) {
            classifier.step(examples);
        }
        return classifier;
    }

    private void step(List<Example> examples) {
        var gradient = new double[weights.length][Raster.CELLS + 1];
        for (var example : examples) {
            var shares = shares(example.picture(), 1);
            for (int name = 0; name < weights.length; name++) {
                double error = shares[name] - (name == example.name() ? 1 : 0);
                for (int cell = 0; cell < Raster.CELLS; cell++) {
                    gradient[name][cell] += error * example.picture().at(cell) / Raster.FULL;
                }
                gradient[name][Raster.CELLS] += error;
            }
        }
        for (int name = 0; name < weights.length; name++) {
            for (int i = 0; i <= Raster.CELLS; i++) {
                weights[name][i] -= RATE * gradient[name][i] / examples.size();
            }
        }
    }

    /// The shares of the classes, which sum to 1. At a `sharpness` of 0 they are equal, at 1 they are the answer.
    double[] shares(Raster picture, double sharpness) {
        double[] evidence = Arrays.stream(weights)
                .mapToDouble(each -> Math.exp(Easing.clamp(sharpness) * sum(each, picture)))
                .toArray();
        double all = Arrays.stream(evidence).sum();
        return Arrays.stream(evidence).map(each -> each / all).toArray();
    }

    private static double sum(double[] weights, Raster picture) {
        double sum = weights[Raster.CELLS];
        for (int cell = 0; cell < Raster.CELLS; cell++) {
            sum += weights[cell] * picture.at(cell) / Raster.FULL;
        }
        return sum;
    }
}
