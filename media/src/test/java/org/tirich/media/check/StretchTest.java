package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void thoseThatTouchOrNearlyTouchAreOne() {
        var stretches = List.of(
                Stretch.ofMillis(5000, 6000),
                Stretch.ofMillis(0, 1000),
                Stretch.ofMillis(1050, 3000),
                Stretch.ofMillis(500, 800));

        assertThat(Stretch.joined(stretches, Duration.ofMillis(100)))
                .containsExactly(Stretch.ofMillis(0, 3000), Stretch.ofMillis(5000, 6000));
        assertThat(Stretch.joined(stretches, Duration.ZERO)).hasSize(3);
    }

    @Test
    void whatTwoHaveInCommonIsWhereBothAre() {
        var still = List.of(Stretch.ofMillis(0, 4000), Stretch.ofMillis(8000, 9000));
        var silent = List.of(Stretch.ofMillis(3000, 8500));

        assertThat(Stretch.common(still, silent))
                .containsExactly(Stretch.ofMillis(3000, 4000), Stretch.ofMillis(8000, 8500));
        assertThat(Stretch.common(still, List.of())).isEmpty();
    }

    @Test
    void remarksWithoutAnEndLastToTheEndOfTheClip() {
        var remarks = new Remarks(List.of(
                "frame:60   pts:30720   pts_time:2",
                "lavfi.black_start=2",
                "lavfi.black_end=4.033333",
                "lavfi.black_start=nan",
                "lavfi.black_start=7.5"));

        assertThat(remarks.stretches("lavfi.black_start", "lavfi.black_end", Duration.ofSeconds(9)))
                .containsExactly(Stretch.ofMillis(2000, 4033), Stretch.ofMillis(7500, 9000));
    }
}
