package org.tirich.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.box.FragmentedMp4;
import org.tirich.media.box.Track;

class HlsStreamTest {

    @TempDir
    Path folder;

    /// RFC 8216, 4.1: the peak is that of any contiguous set of segments of 0.5 to 1.5 times the target
    /// duration, here six seconds.
    @ParameterizedTest
    @CsvSource(
            value = {
                // seconds; bytes; bits per second
                "6 6; 6000 12000; 16000",
                // A segment shorter than half the target duration counts with its neighbour only.
                "6 2; 6000 6000; 12000",
                "6 3; 6000 6000; 16000",
                // The two at the ends are more than one and a half target durations apart.
                "2 5.2 2 6; 6000 0 6000 0; 6667"
            },
            delimiter = ';')
    void thePeakBitRateIsThatOfHalfToOneAndAHalfTargetDurations(String seconds, String bytes, long peak) {
        assertThat(stream(seconds, bytes).targetSeconds()).isEqualTo(6);
        assertThat(stream(seconds, bytes).peakBitsPerSecond()).isEqualTo(peak);
    }

    @Test
    void theAverageIsNeverAboveThePeak() {
        var single = stream("2", "1000");

        assertThat(single.targetSeconds()).isEqualTo(2);
        assertThat(single.peakBitsPerSecond()).isEqualTo(4000);
        assertThat(single.averageBitsPerSecond()).isEqualTo(4000);
    }

    @Test
    void tooManyPicturesAndNoneAreRefused() {
        for (int pictures : new int[] {0, 33}) {
            var files = Collections.nCopies(pictures, folder.resolve("144p.mp4"));
            assertThatThrownBy(() -> HlsPackage.of(files, Optional.empty(), folder))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static HlsStream stream(String seconds, String bytes) {
        var fragments = new ArrayList<FragmentedMp4.Fragment>();
        for (int i = 0; i < seconds.split(" ").length; i++) {
            fragments.add(new FragmentedMp4.Fragment(
                    0, Long.parseLong(bytes.split(" ")[i]), Double.parseDouble(seconds.split(" ")[i])));
        }
        var track = new Track(Track.Kind.PICTURE, "avc1.4D401E", 426, 240, Duration.ofSeconds(12));
        return new HlsStream("240p-v.mp4", new FragmentedMp4(track, 900, 30, List.copyOf(fragments)));
    }
}
