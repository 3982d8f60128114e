package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.probe.FrameRate;
import org.tirich.media.probe.Source;

class TruncationCheckTest {

    /// The picture lasts ten seconds and the sound forty, so that the last frame is held.
    @ParameterizedTest
    @CsvSource({"300, 30, true", "283, 30, true", "280, 30, false", "100, 30, false", "0, 30, false", "100, 10, true"})
    void theFramesBeforeTheHeldOneMustBeThere(long frames, double rate, boolean isWhole) {
        var picture = new Source.Picture(
                0, "h264", 320, 240, new FrameRate(30, 1), false, true, Duration.ZERO, Duration.ofSeconds(10));
        var sound = new Source.Sound(1, "aac", Duration.ofSeconds(40));
        var source = new Source(Source.Container.MP4, picture, Optional.of(sound), Duration.ofSeconds(40), 1_000_000);

        assertThat(TruncationCheck.failure(frames, rate, source).isEmpty()).isEqualTo(isWhole);
    }
}
