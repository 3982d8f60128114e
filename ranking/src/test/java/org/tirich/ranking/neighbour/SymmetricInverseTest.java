package org.tirich.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {

    /// Sizes around the borders of blocks and tiles.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 130, 600})
    void theProductWithTheMatrixIsTheIdentity(int size) {
        var matrix = positiveDefinite(size);
        var inverse = new float[size][];
        for (int row = 0; row < size; row++) {
            inverse[row] = matrix[row].clone();
        }

        SymmetricInverse.invert(inverse, 2);

        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double sum = 0;
                for (int each = 0; each < size; each++) {
                    sum += (double) matrix[row][each] * inverse[each][column];
                }
                assertThat(sum).isCloseTo(row == column ? 1 : 0, within(1e-4));
                assertThat(inverse[row][column]).isEqualTo(inverse[column][row]);
            }
        }
    }

    @Test
    void readsTheLowerTriangleOnly() {
        var matrix = new float[][] {{4, Float.NaN}, {2, 3}};

        SymmetricInverse.invert(matrix, 1);

        assertThat(matrix[0]).containsExactly(new float[] {0.375f, -0.25f}, within(1e-6f));
        assertThat(matrix[1]).containsExactly(new float[] {-0.25f, 0.5f}, within(1e-6f));
    }

    @Test
    void refusesAMatrixThatIsNotPositiveDefinite() {
        assertThatThrownBy(() -> SymmetricInverse.invert(new float[][] {{1, 2}, {2, 1}}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1");
        assertThatThrownBy(() -> SymmetricInverse.invert(new float[][] {{Float.NaN}}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A random Gram matrix plus a diagonal.
    private static float[][] positiveDefinite(int size) {
        var random = new SplittableRandom(size);
        var vectors = new double[size][size];
        for (var vector : vectors) {
            for (int place = 0; place < size; place++) {
                vector[place] = random.nextDouble(-1, 1);
            }
        }
        var matrix = new float[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = row == column ? size : 0;
                for (int place = 0; place < size; place++) {
                    sum += vectors[row][place] * vectors[column][place];
                }
                matrix[row][column] = (float) sum;
                matrix[column][row] = (float) sum;
            }
        }
        return matrix;
    }
}
