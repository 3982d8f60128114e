package org.tirich.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 200, 331})
    void theInverseTimesTheMatrixIsOne(int size) {
        var random = new SplittableRandom(size);
        var matrix = new float[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                matrix[row][column] = (float) random.nextDouble(-1, 1);
                matrix[column][row] = matrix[row][column];
            }
            matrix[row][row] += size;
        }
        var inverse = new float[size][];
        for (int row = 0; row < size; row++) {
            inverse[row] = matrix[row].clone();
        }

        SymmetricInverse.invert(inverse, 2);

        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                var sum = 0.0;
                for (int n = 0; n < size; n++) {
                    sum += (double) matrix[row][n] * inverse[n][column];
                }
                assertThat(sum).isEqualTo(row == column ? 1 : 0, within(1e-3));
            }
        }
    }

    @Test
    void aMatrixThatHasNoInverseIsRefused() {
        assertThatThrownBy(() -> SymmetricInverse.invert(new float[3][3], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not positive definite");
    }

    /// Two kinds of viewers, each with lessons of their own, and one lesson that everyone watches.
    @Test
    void whatTheSameViewersWatchGoesTogether() {
        var random = new SplittableRandom(1);
        var watched = new int[4_000][];
        var strengths = new float[4_000][];
        for (int viewer = 0; viewer < watched.length; viewer++) {
            var first = viewer % 2 * 5;
            watched[viewer] = IntStream.concat(
                            IntStream.range(first, first + 5).filter(_ -> random.nextInt(2) == 0), IntStream.of(10))
                    .toArray();
            strengths[viewer] = new float[watched[viewer].length];
            java.util.Arrays.fill(strengths[viewer], 1);
        }
        var ids = LongStream.range(100, 111).toArray();

        var neighbourhood = Neighbourhood.of(new Neighbourhood.Followed(ids, watched, strengths), 1);

        var sums = new float[neighbourhood.size()];
        neighbourhood.add(neighbourhood.find(102), 1, sums);
        assertThat(sums[neighbourhood.find(102)]).isZero();
        for (int own = 0; own < 5; own++) {
            for (int other = 5; other < 10; other++) {
                if (own != 2) {
                    assertThat(sums[own]).isGreaterThan(sums[other]);
                }
            }
        }
    }
}
