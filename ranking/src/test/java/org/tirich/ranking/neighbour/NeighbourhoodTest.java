package org.tirich.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.page.TestHistories;

class NeighbourhoodTest {

    /// Two groups of viewers with videos of their own, and one video that all watch.
    @Test
    void videosOfTheSameViewersAreNeighbours() {
        var random = new SplittableRandom(1);
        var watched = new int[4_000][];
        for (int viewer = 0; viewer < watched.length; viewer++) {
            var first = viewer % 2 * 5;
            watched[viewer] = IntStream.concat(
                            IntStream.range(first, first + 5).filter(_ -> random.nextInt(2) == 0), IntStream.of(10))
                    .toArray();
        }
        var ids = LongStream.range(100, 111).toArray();

        var neighbourhood = Neighbourhood.of(
                new InteractionMatrix(ids, TestHistories.completed(0, watched).viewers()), 1);

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
