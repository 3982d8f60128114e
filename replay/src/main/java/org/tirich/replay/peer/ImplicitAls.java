package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// Implicit alternating least squares (Hu, Koren and Volinsky, ICDM 2008) with the regularisation of Rendle et al.
/// ("Revisiting the performance of iALS on item recommendation benchmarks", RecSys 2022). Users and items are vectors;
/// their product is fitted to 1 for positives, and to 0 unobservedGram with the weight `unobserved`.
public final class ImplicitAls implements Recommender {

    private static final int DIMENSIONS = 64;
    private static final int ITERATIONS = 12;
    private static final long SEED = 20_220_428;

    @Override
    public String name() {
        return "ials";
    }

    @Override
    public List<Map<String, Double>> grid() {
        return SettingsGrid.of("unobserved", new double[] {0.03, 0.1, 0.3}, "lambda", new double[] {0.01, 0.03});
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        double unobserved = SettingsGrid.setting(settings, "unobserved");
        double lambda = SettingsGrid.setting(settings, "lambda");
        var random = new SplittableRandom(SEED);
        var users = new double[training.users()][DIMENSIONS];
        var items = new double[training.items()][];
        for (int item = 0; item < items.length; item++) {
            items[item] = IntStream.range(0, DIMENSIONS)
                    .mapToDouble(_ -> random.nextGaussian() * 0.1 / Math.sqrt(DIMENSIONS))
                    .toArray();
        }
        var positiveUsersOf = positiveUsers(training);
        for (int n = 0; n < ITERATIONS; n++) {
            solve(users, items, training::positives, unobserved, lambda);
            solve(items, users, item -> positiveUsersOf[item], unobserved, lambda);
        }
        return (user, scores) -> {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = (float) product(users[user], items[item]);
            }
        };
    }

    /// By item: the users who were positive about it.
    private static int[][] positiveUsers(TrainingLog training) {
        var positiveUsers = new int[training.items()][];
        var sizes = training.popularity();
        for (int item = 0; item < positiveUsers.length; item++) {
            positiveUsers[item] = new int[sizes[item]];
        }
        for (int user = 0; user < training.users(); user++) {
            for (int item : training.positives(user)) {
                positiveUsers[item][--sizes[item]] = user;
            }
        }
        return positiveUsers;
    }

    private interface Partners {
        int[] of(int row);
    }

    /// Solves for the rows, with the other side fixed.
    private static void solve(double[][] rows, double[][] others, Partners partners, double unobserved, double lambda) {
        var unobservedGram = new double[DIMENSIONS][DIMENSIONS];
        for (var other : others) {
            add(unobservedGram, other, unobserved);
        }
        IntStream.range(0, rows.length).parallel().forEach(row -> {
            var matrix = new double[DIMENSIONS][];
            for (int k = 0; k < DIMENSIONS; k++) {
                matrix[k] = unobservedGram[k].clone();
            }
            var sum = new double[DIMENSIONS];
            var partnersOfRow = partners.of(row);
            for (int each : partnersOfRow) {
                add(matrix, others[each], 1);
                for (int k = 0; k < DIMENSIONS; k++) {
                    sum[k] += others[each][k];
                }
            }
            for (int k = 0; k < DIMENSIONS; k++) {
                matrix[k][k] += lambda * (partnersOfRow.length + unobserved * others.length);
            }
            rows[row] = solved(matrix, sum);
        });
    }

    /// Adds the lower triangle of the outer product.
    private static void add(double[][] matrix, double[] vector, double weight) {
        for (int k = 0; k < DIMENSIONS; k++) {
            double factor = weight * vector[k];
            var line = matrix[k];
            for (int l = 0; l <= k; l++) {
                line[l] += factor * vector[l];
            }
        }
    }

    /// Solves a linear system in place by Cholesky decomposition of the lower triangle.
    private static double[] solved(double[][] matrix, double[] right) {
        for (int k = 0; k < DIMENSIONS; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = matrix[k][l];
                for (int m = 0; m < l; m++) {
                    sum -= matrix[k][m] * matrix[l][m];
                }
                matrix[k][l] = k == l ? Math.sqrt(sum) : sum / matrix[l][l];
            }
        }
        for (int k = 0; k < DIMENSIONS; k++) {
            for (int m = 0; m < k; m++) {
                right[k] -= matrix[k][m] * right[m];
            }
            right[k] /= matrix[k][k];
        }
        for (int k = DIMENSIONS - 1; k >= 0; k--) {
            for (int m = k + 1; m < DIMENSIONS; m++) {
                right[k] -= matrix[m][k] * right[m];
            }
            right[k] /= matrix[k][k];
        }
        return right;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < DIMENSIONS; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
