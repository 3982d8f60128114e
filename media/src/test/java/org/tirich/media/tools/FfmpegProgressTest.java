package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FfmpegProgressTest {

    private final FfmpegProgress progress = new FfmpegProgress();

    @Test
    void timeAndFramesNeverFall() {
        assertThat(progress.read("out_time_us=2000000")).isTrue();
        assertThat(progress.read("out_time_us=1000000")).isFalse();
        assertThat(progress.read("out_time_us=N/A")).isFalse();
        assertThat(progress.outTime()).isEqualTo(Duration.ofSeconds(2));

        assertThat(progress.read("frame=7")).isTrue();
        assertThat(progress.read("frame=7")).isFalse();
        assertThat(progress.read("frame=  3")).isFalse();
        assertThat(progress.frames()).isEqualTo(7);
    }

    @Test
    void aChangedQuantiserIsProgress() {
        assertThat(progress.read("stream_1_0_q=29.0")).isTrue();
        assertThat(progress.read("stream_1_0_q=29.0")).isFalse();
        assertThat(progress.read("stream_1_0_q=30.0")).isTrue();
        assertThat(progress.read("speed=1.5x")).isFalse();
    }

    @Test
    void endlessNamesAreNotKept() {
        for (int stream = 0; stream < 64; stream++) {
            assertThat(progress.read("stream_" + stream + "_q=1")).isTrue();
        }
        assertThat(progress.read("stream_64_q=1")).isFalse();
    }
}
