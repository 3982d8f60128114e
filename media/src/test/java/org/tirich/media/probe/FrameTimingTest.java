package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTimingTest {

    private static final Optional<FrameRate> NONE = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 24000/1001",
        "24/1, 24/1",
        "25/1, 25/1",
        "30000/1001, 30000/1001",
        "30/1, 30/1",
        "50/1, 25/1",
        "60000/1001, 30000/1001",
        "60/1, 30/1",
        "120/1, 30/1",
        "15/1, 15/1",
        "12/1, 12/1",
        "10/1, 10/1"
    })
    void aRegularPictureKeepsItsRateOrAnEvenPartOfItThoughTheContainerRounds(String rate, String expected) {
        double perSecond = FrameRate.of(rate).orElseThrow().perSecond();
        var rounded = times(2000, i -> Math.round(i / perSecond * 1000) / 1000.0);

        assertThat(FrameTiming.rate(rounded, NONE).atMost(30).perSecond())
                .isCloseTo(
                        FrameRate.of(expected).orElseThrow().perSecond(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000/1", "1000000/1", "90000/1", "1/1000", "240/1"})
    void aClockIsNoRate(String stated) {
        assertThat(FrameTiming.rate(times(100, i -> i / 30.0), FrameRate.of(stated)))
                .isEqualTo(new FrameRate(30, 1));
    }

    /// A browser's recorder stamps frames when it gets them.
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 14})
    void jitterCostsHardlyAnyFrame(int mostMs) {
        var random = new Random(3);
        var times = times(300, i -> i / 30.0 + random.nextInt(mostMs + 1) / 1000.0);

        var rate = FrameTiming.rate(times, FrameRate.of("1000/1"));

        assertThat(rate).isEqualTo(new FrameRate(30, 1));
        assertThat(kept(times, rate)).isGreaterThan(297);
    }

    @Test
    void aBurstKeepsItsFramesThoughTheAverageIsLow() {
        var burst = sorted(DoubleStream.concat(
                DoubleStream.of(0, 1 / 30.0, 2 / 30.0), DoubleStream.concat(at(8, 61), at(15, 31))));

        assertThat(FrameTiming.rate(burst, FrameRate.of("95/16"))).isEqualTo(new FrameRate(30, 1));
    }

    @Test
    void aBurstAmongSlidesKeepsItsFrames() {
        var times = sorted(DoubleStream.concat(IntStream.range(0, 100).mapToDouble(i -> i), at(50.01, 15)));

        assertThat(FrameTiming.rate(times, FrameRate.of("1/1")).perSecond()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void slidesGetALowRateThatKeepsTheirTimes() {
        var random = new Random(5);
        var slides = sorted(random.doubles(20, 0, 100));

        assertThat(FrameTiming.rate(slides, NONE).perSecond()).isBetween(10.0, 15.0);
    }

    @Test
    void aSingleFrameHasTheRateOfItsDuration() {
        var slide = new PacketTimes(new double[] {0}, 3);

        assertThat(FrameTiming.rate(slide, FrameRate.of("1/3"))).isEqualTo(new FrameRate(1, 3));
        assertThat(FrameTiming.rate(slide, FrameRate.of("1000/1"))).isEqualTo(new FrameRate(10, 1));
        assertThat(FrameTiming.rate(slide, NONE)).isEqualTo(new FrameRate(10, 1));
    }

    @Test
    void framesOfOneTimeAreNoReasonToFail() {
        assertThat(FrameTiming.rate(times(10, _ -> 0), NONE).perSecond()).isBetween(10.0, 30.0);
    }

    /// Fifty frames a second of which a few are missing stay evenly spaced.
    @Test
    void missingFramesDoNotMakeAPictureIrregular() {
        var times = sorted(IntStream.range(0, 500).filter(i -> i % 41 != 7).mapToDouble(i -> i / 50.0));

        assertThat(FrameTiming.rate(times, FrameRate.of("48780/1000")).atMost(30))
                .isEqualTo(new FrameRate(50, 2));
    }

    private static DoubleStream at(double begin, int count) {
        return IntStream.range(0, count).mapToDouble(i -> begin + i / 30.0);
    }

    private static PacketTimes sorted(DoubleStream starts) {
        var sorted = starts.sorted().toArray();
        return new PacketTimes(sorted, sorted[sorted.length - 1] + 0.03);
    }

    private static PacketTimes times(int count, IntToDoubleFunction start) {
        return sorted(IntStream.range(0, count).mapToDouble(start));
    }

    private static long kept(PacketTimes times, FrameRate rate) {
        return Arrays.stream(times.starts())
                .mapToLong(start -> Math.round((start - times.begin()) * rate.perSecond()))
                .distinct()
                .count();
    }
}
