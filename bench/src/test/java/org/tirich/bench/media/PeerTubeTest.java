package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PeerTubeTest {

    private static final double WIDE = 16 / 9.0;
    private static final long UNKNOWN = 0;

    @Test
    void aWideClipOfThirtyFramesHasPeerTubesCaps() {
        assertThat(PeerTube.maxRate(144, WIDE, 30, UNKNOWN)).isCloseTo(210_124, within(1L));
        assertThat(PeerTube.maxRate(240, WIDE, 30, UNKNOWN)).isCloseTo(522_240, within(1L));
        assertThat(PeerTube.maxRate(360, WIDE, 30, UNKNOWN)).isCloseTo(1_036_800, within(1L));
        assertThat(PeerTube.maxRate(480, WIDE, 30, UNKNOWN)).isCloseTo(1_474_560, within(1L));
        assertThat(PeerTube.maxRate(720, WIDE, 30, UNKNOWN)).isCloseTo(3_041_280, within(1L));
    }

    @Test
    void theSourceRateLimitsTheCapDownToAMinimum() {
        assertThat(PeerTube.maxRate(720, WIDE, 30, 600_000)).isEqualTo(780_000);
        assertThat(PeerTube.maxRate(720, WIDE, 30, 1000)).isCloseTo(552_960, within(1L));
    }

    @Test
    void noResolutionIsLargerThanTheSource() {
        assertThat(PeerTube.resolutions(1080)).containsExactly(144, 240, 360, 480, 720);
        assertThat(PeerTube.resolutions(480)).containsExactly(144, 240, 360, 480);
        assertThat(PeerTube.resolutions(140)).isEmpty();
    }

    @Test
    void frameRatesAreReducedBelow720Lines() {
        assertThat(PeerTube.framesPerSecond(60, 480)).isEqualTo(30);
        assertThat(PeerTube.framesPerSecond(50, 480)).isEqualTo(25);
        assertThat(PeerTube.framesPerSecond(60, 720)).isEqualTo(60);
        assertThat(PeerTube.framesPerSecond(120, 720)).isEqualTo(60);
        assertThat(PeerTube.framesPerSecond(30_000 / 1001.0, 240)).isEqualTo(30);
        assertThat(PeerTube.framesPerSecond(10, 144)).isEqualTo(10);
    }
}
