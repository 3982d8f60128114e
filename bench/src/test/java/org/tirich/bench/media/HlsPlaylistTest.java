package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;

class HlsPlaylistTest {

    private static final String PLAYLIST = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-MAP:URI="240p.mp4",BYTERANGE="1356@0"
            #EXTINF:4.000000,
            #EXT-X-BYTERANGE:112972@1356
            240p.mp4
            #EXTINF:4.000000,
            #EXT-X-BYTERANGE:117299@114328
            240p.mp4
            """;

    @Test
    void playbackNeedsTwoPlaylistsTheInitialisationAndOneSegment() throws Exception {
        var start = new HlsPlaylist(PLAYLIST).start("#EXTM3U\n");

        assertThat(start).isEqualTo(new StartCost(8 + PLAYLIST.length() + 1356 + 112_972, 4));
    }

    @Test
    void aPlaylistWithoutRangesIsRejected() {
        assertThatIOException().isThrownBy(() -> new HlsPlaylist("#EXTM3U\n").start(""));
    }
}
