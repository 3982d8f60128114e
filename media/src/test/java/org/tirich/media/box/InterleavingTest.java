package org.tirich.media.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tirich.media.box.Interleaving.Chunk;

class InterleavingTest {

    private static final int PICTURE_SAMPLES = 150;
    private static final int SOUND_SAMPLES = 84;

    /// Thirty frames and sixteen or seventeen packets of 60 ms in a second.
    private final List<Chunk> chunks = Interleaving.of(List.of(
            SampleTable.of(TestBoxes.track(PICTURE_SAMPLES, 100, 30, 1)),
            SampleTable.of(TestBoxes.track(SOUND_SAMPLES, 100, 1000, 60))));

    @Test
    void bothTracksAlternateWithShortChunksFirst() {
        assertThat(chunks).extracting(Chunk::track).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(ofTrack(0)).extracting(Chunk::count).containsExactly(15, 15, 30, 30, 30, 30);
    }

    @Test
    void aChunkHasAsManySamplesAsTheOneBeforeWhereItEndsNearby() {
        assertThat(ofTrack(1)).extracting(Chunk::count).containsExactly(9, 8, 17, 17, 17, 16);
    }

    @Test
    void everySampleIsInOneChunk() {
        for (int track = 0; track < 2; track++) {
            int next = 0;
            for (var chunk : ofTrack(track)) {
                assertThat(chunk.first()).isEqualTo(next);
                next = chunk.end();
            }
            assertThat(next).isEqualTo(track == 0 ? PICTURE_SAMPLES : SOUND_SAMPLES);
        }
    }

    private List<Chunk> ofTrack(int track) {
        return chunks.stream().filter(chunk -> chunk.track() == track).toList();
    }
}
