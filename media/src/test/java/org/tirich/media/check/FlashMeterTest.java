package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlashMeterTest {

    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x000000;
    private static final int RED = 0xff0000;
    private static final int GREY = 0x7f7f7f;

    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, true", "10, true"})
    void moreThanThreeFlashesInASecondAreTooMany(double perSecond, boolean tooMany) {
        var meter = flashing(perSecond, WHITE, BLACK, FlashMeter.SIDE);

        assertThat(meter.general().perSecond() > 0).isEqualTo(tooMany);
        assertThat(meter.red().perSecond()).isZero();
    }

    /// Cells of sRGB grey 89 have a luminance of 0.10, those of 231 one of 0.80.
    @ParameterizedTest
    @CsvSource({
        "0, 88, false",
        "0, 91, true",
        "232, 255, false",
        "230, 255, true",
    })
    void aFlashIsATenthOfWhiteBelowFourFifthsOfIt(int dark, int bright, boolean counts) {
        var meter = flashing(5, dark * 0x010101, bright * 0x010101, FlashMeter.SIDE);

        assertThat(meter.general().perSecond() > 0).isEqualTo(counts);
    }

    /// A field is a third of each side: eight by eight cells, a quarter of which are sixteen.
    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void flashesCountFromAQuarterOfAField(int side, boolean counts) {
        assertThat(flashing(5, WHITE, BLACK, side).general().perSecond() > 0).isEqualTo(counts);
    }

    @Test
    void redFlashesOfConstantBrightnessCount() {
        var meter = flashing(4, RED, GREY, FlashMeter.SIDE);

        assertThat(meter.red().perSecond()).isEqualTo(4);
        assertThat(meter.general().perSecond()).isZero();
    }

    @Test
    void redNoiseOnBlackIsNoRed() {
        assertThat(flashing(4, 0x300000, BLACK, FlashMeter.SIDE).red().perSecond())
                .isZero();
    }

    /// The share of red is 0.79 in 0xff008c, just below a saturated red.
    @Test
    void flashesOfAnUnsaturatedRedAreNoRed() {
        assertThat(flashing(4, 0xff008c, 0x008080, FlashMeter.SIDE).red().perSecond())
                .isZero();
    }

    @Test
    void aSmallChangeOfHueIsNoRedFlash() {
        assertThat(flashing(4, RED, 0xff008c, FlashMeter.SIDE).red().perSecond())
                .isZero();
    }

    /// Each step is smaller than a change, and only the way from the farthest colour is long enough.
    @ParameterizedTest
    @CsvSource({"0xff0078 0xff0000 0xff00dc", "0xff00dc 0x7f7f7f 0xff0078"})
    void gradualChangesToAndFromRedCountInFull(String colours) {
        var meter = new FlashMeter();
        var cycle = colours.split(" ");
        for (int frame = 0; frame < 2 * FlashMeter.FRAMES_PER_SECOND; frame++) {
            add(meter, Integer.decode(cycle[frame % cycle.length]), BLACK, FlashMeter.SIDE);
        }

        assertThat(meter.red().perSecond()).isPositive();
    }

    @Test
    void aSlowFadeIsOneChange() {
        var meter = new FlashMeter();
        for (int frame = 0; frame < 300; frame++) {
            int grey = Math.abs(frame % 60 - 30) * 255 / 30;
            add(meter, grey * 0x010101, BLACK, FlashMeter.SIDE);
        }

        assertThat(meter.general()).isEqualTo(new Flashing(0, List.of()));
    }

    @Test
    void reportsWhereItFlashes() {
        var meter = new FlashMeter();
        for (int frame = 0; frame < 300; frame++) {
            boolean flash = frame >= 90 && frame < 180 && frame % 6 < 3;
            add(meter, flash ? WHITE : BLACK, BLACK, FlashMeter.SIDE);
        }

        assertThat(meter.general().perSecond()).isEqualTo(5);
        assertThat(meter.general().ranges()).singleElement().satisfies(each -> {
            assertThat(each.from()).isBetween(Duration.ofMillis(2600), Duration.ofMillis(3000));
            assertThat(each.to()).isBetween(Duration.ofMillis(6000), Duration.ofMillis(6500));
        });
    }

    /// Four seconds in which a square of cells alternates between two colours.
    private static FlashMeter flashing(double perSecond, int one, int other, int side) {
        var meter = new FlashMeter();
        for (int frame = 0; frame < 4 * FlashMeter.FRAMES_PER_SECOND; frame++) {
            boolean first = frame * perSecond / FlashMeter.FRAMES_PER_SECOND % 1 < 0.5;
            add(meter, first ? one : other, other, side);
        }
        return meter;
    }

    private static void add(FlashMeter meter, int colour, int rest, int side) {
        var cells = new byte[FlashMeter.FRAME_BYTES];
        for (int cell = 0; cell < FlashMeter.SIDE * FlashMeter.SIDE; cell++) {
            boolean inside = cell / FlashMeter.SIDE < side && cell % FlashMeter.SIDE < side;
            int rgb = inside ? colour : rest;
            cells[3 * cell] = (byte) (rgb >> 16);
            cells[3 * cell + 1] = (byte) (rgb >> 8);
            cells[3 * cell + 2] = (byte) rgb;
        }
        meter.add(cells);
    }
}
