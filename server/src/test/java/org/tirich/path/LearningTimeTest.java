package org.tirich.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.path.LearningTime.Act;

class LearningTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-30T07:00:00Z");

    private static Act act(long minute, long lasted) {
        return Act.endingAt(NOON.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(lasted));
    }

    private static long minutes(Act... acts) {
        return LearningTime.of(Stream.of(acts)).toMinutes();
    }

    @Test
    void anActCountsAsLongAsItLastedButNotTheNightBeforeIt() {
        assertThat(minutes(act(0, 3))).isEqualTo(3);
        assertThat(minutes(act(0, 600)))
                .as("a question that lay open over night")
                .isEqualTo(5);
        assertThat(LearningTime.of(Stream.of(Act.endingAt(NOON, Duration.ofMinutes(-4)))))
                .as("a clock that went back")
                .isZero();
        assertThat(minutes()).isZero();
    }

    @Test
    void aShortPauseCountsAndALongOneDoesNot() {
        assertThat(minutes(act(0, 2), act(6, 2))).as("four minutes between").isEqualTo(8);
        assertThat(minutes(act(0, 2), act(30, 2))).as("an idle tab between").isEqualTo(4);
    }

    @Test
    void twoTabsDoNotCountTwice() {
        assertThat(minutes(act(0, 4), act(0, 4), act(1, 4))).isEqualTo(5);
        assertThat(minutes(act(10, 5), act(7, 1))).as("one within another").isEqualTo(5);
    }

    @Test
    void aDayCountsForFourHours() {
        var night = IntStream.range(0, 300).mapToObj(n -> act(2L * n, 2));
        assertThat(LearningTime.of(night)).isEqualTo(Duration.ofHours(4));
        var twoDays = Stream.concat(
                IntStream.range(0, 200).mapToObj(n -> act(2L * n, 2)),
                IntStream.range(0, 200).mapToObj(n -> act(24 * 60 + 2L * n, 2)));
        assertThat(LearningTime.of(twoDays)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void actsThatArriveTogetherCountOnce() {
        var offline = IntStream.range(0, 24).mapToObj(_ -> act(0, 5));
        assertThat(LearningTime.of(offline)).isEqualTo(Duration.ofMinutes(5));
    }
}
