package org.tirich.ranking.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VideoStatsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant EARLIER = NOON.minus(Duration.ofDays(20));

    @Test
    void theTrendDoesNotDependOnTheOrderOfEvents() {
        assertThat(trend(NOON, EARLIER)).isEqualTo(trend(EARLIER, NOON)).isGreaterThan(trend(EARLIER, EARLIER));
    }

    private static double trend(Instant... successes) {
        var stats = new VideoStats();
        stats.add(0);
        for (var at : successes) {
            stats.addSuccess(0, 1, at.toEpochMilli());
        }
        return stats.trend(0);
    }
}
