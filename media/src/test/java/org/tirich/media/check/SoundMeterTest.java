package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundMeterTest {

    private static final int RATE = 8000;
    private static final double SILENCE_DB = -50;

    @TempDir
    Path folder;

    /// In every hundred samples, this many in a row are at this level.
    @ParameterizedTest
    @CsvSource({"1, 32767, 0", "2, 32767, 0", "3, 32767, 0.03", "5, -32768, 0.05", "5, 31000, 0.05", "5, 30999, 0"})
    void threeSamplesInARowAreClipped(int run, int level, double share) throws IOException {
        var measured = measure(1, 2 * RATE, sample -> sample % 100 < run ? level : 0);

        assertThat(measured.clippedShare()).isCloseTo(share, within(1e-6));
    }

    @Test
    void eachChannelIsMeasuredOnItsOwn() throws IOException {
        var measured = measure(2, 2 * RATE, sample -> sample % 2 == 0 ? 3277 : -327);

        assertThat(measured.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(measured.levelsDb().getFirst()).isCloseTo(-20, within(0.1));
        assertThat(measured.levelsDb().getLast()).isCloseTo(-40, within(0.1));
        assertThat(measured.mixedDb()).isCloseTo(-26.9, within(0.1));
        assertThat(measured.silent()).isEmpty();
    }

    @Test
    void silenceLastsASecondOrMoreInEveryChannel() throws IOException {
        int half = RATE / 2;
        // Heard for half a second, silent for 0.9 seconds, heard, silent for 1.1 seconds, and heard in one
        // channel only.
        var measured = measure(2, 8 * half, sample -> {
            double seconds = sample / 2 / (double) RATE;
            boolean heard = seconds < 0.5 || (seconds >= 1.4 && seconds < 1.9) || seconds >= 3;
            return heard && (seconds < 3 || sample % 2 == 0) ? 3277 : 0;
        });

        assertThat(measured.silent()).containsExactly(TimeRange.ofMillis(1900, 3000));
    }

    @ParameterizedTest
    @CsvSource({"3, 8000, 3", "2, 8000, 1", "3, 192001, 1", "3, 9, 1", "3, 8000, 0"})
    void otherFormatsAreRefused(int encoding, int rate, int channels) throws IOException {
        var file = folder.resolve("samples.au");
        Files.write(file, head(encoding, rate, channels, 0).array());

        assertThatThrownBy(() -> SoundMeter.measure(file, SILENCE_DB)).isInstanceOf(IOException.class);
    }

    private SoundMeasurement measure(int channels, int samples, IntUnaryOperator level) throws IOException {
        var out = head(3, RATE, channels, samples * channels);
        for (int i = 0; i < samples * channels; i++) {
            out.putShort((short) level.applyAsInt(i));
        }
        var file = Files.write(folder.resolve("samples.au"), out.array());
        return SoundMeter.measure(file, SILENCE_DB);
    }

    private static ByteBuffer head(int encoding, int rate, int channels, int samples) {
        return ByteBuffer.allocate(24 + 2 * samples)
                .putInt(0x2e736e64)
                .putInt(24)
                .putInt(-1)
                .putInt(encoding)
                .putInt(rate)
                .putInt(channels);
    }
}
