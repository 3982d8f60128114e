package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    @Test
    void adjacentRangesAreMerged() {
        var ranges = List.of(
                TimeRange.ofMillis(5000, 6000),
                TimeRange.ofMillis(0, 1000),
                TimeRange.ofMillis(1050, 3000),
                TimeRange.ofMillis(500, 800));

        assertThat(TimeRange.merged(ranges, Duration.ofMillis(100)))
                .containsExactly(TimeRange.ofMillis(0, 3000), TimeRange.ofMillis(5000, 6000));
        assertThat(TimeRange.merged(ranges, Duration.ZERO)).hasSize(3);
    }

    @Test
    void theIntersectionIsTheTimesInBoth() {
        var still = List.of(TimeRange.ofMillis(0, 4000), TimeRange.ofMillis(8000, 9000));
        var silent = List.of(TimeRange.ofMillis(3000, 8500));

        assertThat(TimeRange.intersection(still, silent))
                .containsExactly(TimeRange.ofMillis(3000, 4000), TimeRange.ofMillis(8000, 8500));
        assertThat(TimeRange.intersection(still, List.of())).isEmpty();
    }

    @Test
    void rangesWithoutAnEndLastToTheEndOfTheClip() {
        var metadata = new FilterMetadata(List.of(
                "frame:60   pts:30720   pts_time:2",
                "lavfi.black_start=2",
                "lavfi.black_end=4.033333",
                "lavfi.black_start=nan",
                "lavfi.black_start=7.5"));

        assertThat(metadata.ranges("lavfi.black_start", "lavfi.black_end", Duration.ofSeconds(9)))
                .containsExactly(TimeRange.ofMillis(2000, 4033), TimeRange.ofMillis(7500, 9000));
    }
}
