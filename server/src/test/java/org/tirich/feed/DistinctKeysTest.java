package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctKeysTest {

    private final Random random = new Random(7);

    @Test
    void aRepeatedKeyCountsOnce() {
        var keys = new DistinctKeys();
        var key = key();

        for (int i = 0; i < 10_000; i++) {
            keys.add(key);
        }

        assertThat(keys.estimate()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 255})
    void countsFewExactly(int number) {
        assertThat(many(number).estimate()).isEqualTo(number);
    }

    /// The standard error is about one sixteenth.
    @ParameterizedTest
    @ValueSource(ints = {1_000, 20_000, 300_000})
    void estimatesMany(int number) {
        assertThat(many(number).estimate()).isCloseTo(number, withPercentage(25));
    }

    @Test
    void aUnionCountsTheCommonKeysOnce() {
        var one = many(150);
        var both = many(50);
        both.addAll(one);
        both.addAll(one);

        assertThat(both.estimate()).isEqualTo(200);
    }

    private DistinctKeys many(int number) {
        var keys = new DistinctKeys();
        for (int i = 0; i < number; i++) {
            keys.add(key());
        }
        return keys;
    }

    private UUID key() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        var most = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(most.getLong(), most.getLong());
    }
}
