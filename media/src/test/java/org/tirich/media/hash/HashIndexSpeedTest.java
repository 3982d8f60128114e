package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Prints the time of a search in a large index: `-Dhash.pace=1000000` stored frames.
@EnabledIfSystemProperty(named = "hash.pace", matches = "\\d+", disabledReason = "measurement only")
class HashIndexSpeedTest {

    private static final int SECONDS = 30;

    private final Random random = new Random(20_261_125);

    @Test
    void aSearchCoversAllStoredFrames() {
        int pictures = Integer.getInteger("hash.pace");
        var index = new HashIndex<Integer>();
        while (index.frames() + SECONDS <= pictures) {
            index.add(index.frames(), clip());
        }
        var query = clip();
        index.add(-1, query);

        for (int round = 0; round < 5; round++) {
            long began = System.nanoTime();
            var found = index.search(query);
            System.out.printf(
                    "%d stored x %d asked: %d ms%n", index.frames(), SECONDS, (System.nanoTime() - began) / 1_000_000);
            assertThat(found).extracting(HashIndex.Match::key).containsExactly(-1);
        }
    }

    private ClipHash clip() {
        var frames = new ArrayList<FrameHash>();
        for (int second = 0; second < SECONDS; second++) {
            var hash = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            frames.add(new FrameHash(second, hash, 100));
        }
        return new ClipHash(frames);
    }
}
