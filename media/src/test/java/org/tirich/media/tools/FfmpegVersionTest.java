package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegVersionTest {

    @ParameterizedTest
    @CsvSource({
        "ffmpeg version 8.1.2 Copyright, 8.1.2",
        "ffmpeg version n8.2-12-gabc Copyright, 8.2.0",
        "ffmpeg version 5.1.9-0+deb12u1 Copyright, 5.1.9",
        "ffmpeg version N-12345-gabcdef Copyright, 0.0.0"
    })
    void isReadFromTheAnswer(String answer, String version) {
        assertThat(FfmpegVersion.in(answer))
                .hasValueSatisfying(found -> assertThat(found).hasToString(version));
    }

    @Test
    void anotherProgramHasNone() {
        assertThat(FfmpegVersion.in("avconv version 12")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 1", "8, 0, 9", "7, 9, 9"})
    void isOrderedByAllThreeNumbers(int major, int minor, int patch) {
        assertThat(new FfmpegVersion(major, minor, patch)).isLessThan(new FfmpegVersion(8, 1, 2));
        assertThat(new FfmpegVersion(8, 1, 2)).isGreaterThan(new FfmpegVersion(major, minor, patch));
    }
}
