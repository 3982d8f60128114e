package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NetworkLinkTest {

    @Test
    void eachRequestTakesARoundTrip() {
        var once = new StartCost(15_000, 1);
        var fourTimes = new StartCost(90_000, 4);

        assertThat(NetworkLink.SECOND_GENERATION.firstFrameSeconds(once)).isCloseTo(0.8 + 2.4, within(1e-9));
        assertThat(NetworkLink.SECOND_GENERATION.firstFrameSeconds(fourTimes)).isCloseTo(3.2 + 14.4, within(1e-9));
        assertThat(NetworkLink.THIRD_GENERATION.firstFrameSeconds(once)).isCloseTo(0.4 + 0.3, within(1e-9));
        assertThat(NetworkLink.FOURTH_GENERATION.firstFrameSeconds(fourTimes)).isCloseTo(0.4 + 0.18, within(1e-9));
    }
}
