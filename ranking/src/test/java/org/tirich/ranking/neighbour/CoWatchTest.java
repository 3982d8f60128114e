package org.tirich.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoWatchTest {

    private static final int YEAR = 60 * 24 * 365;

    private final CoWatch coWatch = new CoWatch();

    @Test
    void neighboursDoNotFadeWithTime() {
        together(1, 2, 0);
        var before = neighbours(1).getOrDefault(2, 0.0);

        together(3, 4, 10 * YEAR);
        together(1, 5, 10 * YEAR);

        assertThat(before).isPositive();
        assertThat(neighbours(1).getOrDefault(2, 0.0)).isGreaterThan(0.8 * before);
        assertThat(neighbours(1).getOrDefault(5, 0.0)).isEqualTo(neighbours(1).get(2), within(1e-6));
    }

    @Test
    void laterViewersReplaceTheNeighboursOfEarlierOnes() {
        for (int viewer = 0; viewer < CoWatch.MAX_DEGREE; viewer++) {
            together(1, 2, viewer);
        }
        for (int viewer = 0; viewer < CoWatch.MAX_DEGREE; viewer++) {
            together(1, 3, viewer);
        }

        assertThat(neighbours(1).get(3)).isGreaterThan(1.5 * neighbours(1).getOrDefault(2, 0.0));
    }

    private void together(int one, int other, int minute) {
        coWatch.addCompletion(one, 1, minute);
        coWatch.addCompletion(other, 1, minute);
        coWatch.addPair(one, other, 1);
    }

    private Map<Integer, Double> neighbours(int row) {
        var found = new HashMap<Integer, Double>();
        coWatch.forEach(row, found::put);
        return found;
    }
}
