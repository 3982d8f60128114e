package org.tirich.ranking.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTableTest {

    /// Compares with a hash map, with keys that collide.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyKeyHasARowOfItsOwn(long seed) {
        var random = new SplittableRandom(seed);
        var table = new LongTable();
        var expected = new HashMap<Long, Integer>();

        for (int step = 0; step < 200_000; step++) {
            long key = random.nextInt(3_000) << random.nextInt(40);
            if (random.nextInt(3) == 0) {
                assertThat(table.remove(key)).isEqualTo(expected.remove(key) != null);
            } else {
                var row = table.put(key);
                assertThat(expected.getOrDefault(key, row)).isEqualTo(row);
                expected.put(key, row);
            }
        }

        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(expected.values()).doesNotHaveDuplicates();
        expected.forEach((key, row) -> {
            assertThat(table.find(key)).isEqualTo(row);
            assertThat(table.key(row)).isEqualTo(key);
            assertThat(table.isUsed(row)).isTrue();
        });
        for (int n = 0; n < 10_000; n++) {
            var key = random.nextLong();
            assertThat(table.find(key)).isEqualTo(expected.getOrDefault(key, LongTable.NONE));
        }
    }
}
