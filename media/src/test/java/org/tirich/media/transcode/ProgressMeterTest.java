package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tirich.media.transcode.Progress.Stage;

class ProgressMeterTest {

    private final List<Progress> reported = new ArrayList<>();
    private long nanos;
    private final ProgressMeter meter = new ProgressMeter(reported::add, () -> nanos);

    @Test
    void aStageStaysWithinItsPercentages() {
        meter.report(Stage.REVIEW_COPY, -1);
        meter.report(Stage.REVIEW_COPY, 0.5);
        meter.report(Stage.REVIEW_COPY, 2.5);

        assertThat(reported).extracting(Progress::percent).containsExactly(6, 19, 32);
    }

    @Test
    void thePercentageNeverFallsAndIsNeverReportedTwice() {
        meter.report(Stage.ALL_SIZES, 0.5);
        meter.report(Stage.ALL_SIZES, 0.4);
        meter.report(Stage.ALL_SIZES, 0.5);
        meter.report(Stage.DONE, 1);

        assertThat(reported).extracting(Progress::percent).containsExactly(67, 100);
    }

    @Test
    void theRemainingTimeIsEstimatedFromFivePercentOn() {
        nanos = Duration.ofSeconds(4).toNanos();
        meter.report(Stage.SURVEYING, 0.5);
        nanos = Duration.ofSeconds(10).toNanos();
        meter.report(Stage.SURVEYING, 0.75);

        assertThat(reported)
                .containsExactly(
                        new Progress(Stage.SURVEYING, 4, Optional.empty()),
                        new Progress(Stage.SURVEYING, 5, Optional.of(Duration.ofSeconds(190))));
    }

    @Test
    void aSkippedStageDoesNotCountInTheEstimate() {
        nanos = Duration.ofSeconds(7).toNanos();
        meter.skip(Stage.STILLS);
        nanos = Duration.ofSeconds(17).toNanos();
        meter.report(Stage.ALL_SIZES, 4 / 65.0);
        meter.report(Stage.ALL_SIZES, 5 / 65.0);

        assertThat(reported)
                .containsExactly(
                        new Progress(Stage.STILLS, 35, Optional.empty()),
                        new Progress(Stage.ALL_SIZES, 39, Optional.empty()),
                        new Progress(Stage.ALL_SIZES, 40, Optional.of(Duration.ofSeconds(120))));
    }
}
