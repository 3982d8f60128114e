package org.tirich.media.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts flashes as WCAG 2.2 defines them (2.3.1, "general flash and red flash thresholds"), which is
/// the measure of ITU-R BT.1702 for screens seen from near.
///
/// A flash is a pair of opposing changes. More than three in one second, on a quarter of any ten degrees
/// of the field of vision, can bring on a seizure. Ten degrees are taken as a third of the picture's
/// width and height, as WCAG advises for a screen; on a telephone, which fills less of the field, that
/// errs on the safe side.
///
/// The picture is looked at in cells. A pattern finer than a cell averages out, as WCAG's exception for
/// fine, balanced patterns allows. Cells need not flash in step: a board that changes its black and white
/// squares counts, and so does a camera that sweeps over bold stripes.
final class FlashMeter {

    /// Cells along each side.
    static final int SIDE = 24;

    static final int FRAME_BYTES = SIDE * SIDE * 3;

    /// Pictures a second; the history of one second fits into one `int`.
    static final int FRAMES_PER_SECOND = 30;

    private static final int ONE_SECOND = (1 << FRAMES_PER_SECOND) - 1;

    /// Changes in one second: three flashes are six.
    private static final int MAX_CHANGES_PER_SECOND = 6;

    private static final int FIELD = SIDE / 3;
    private static final int MIN_FLASHING_CELLS = FIELD * FIELD / 4;

    private final BrightnessSwings[] brightness = new BrightnessSwings[SIDE * SIDE];
    private final RedSwings[] redness = new RedSwings[SIDE * SIDE];
    private final int[] general = new int[SIDE * SIDE];
    private final int[] red = new int[SIDE * SIDE];
    private final Alarm generalAlarm = new Alarm();
    private final Alarm redAlarm = new Alarm();
    private int frames;

    FlashMeter() {
        Arrays.setAll(brightness, _ -> new BrightnessSwings());
        Arrays.setAll(redness, _ -> new RedSwings());
    }

    /// Takes the next picture, red, green and blue of each cell.
    void add(byte[] rgb) {
        for (int i = 0; i < general.length; i++) {
            var colour = Colour.of(rgb[3 * i] & 0xff, rgb[3 * i + 1] & 0xff, rgb[3 * i + 2] & 0xff);
            general[i] = (general[i] << 1 | (brightness[i].changes(colour) ? 1 : 0)) & ONE_SECOND;
            red[i] = (red[i] << 1 | (redness[i].changes(colour) ? 1 : 0)) & ONE_SECOND;
        }
        frames++;
        generalAlarm.look(general, frames);
        redAlarm.look(red, frames);
    }

    int frames() {
        return frames;
    }

    Flashing general() {
        return generalAlarm.flashing();
    }

    Flashing red() {
        return redAlarm.flashing();
    }

    /// Watches over one kind of flash.
    private static final class Alarm {

        private final List<TimeRange> ranges = new ArrayList<>();
        private int most;

        /// @param changes of each cell in the last second, a bit for each picture
        void look(int[] changes, int frames) {
            // The sum of the flashing cells above and to the left of each place.
            var sums = new int[(SIDE + 1) * (SIDE + 1)];
            int mostHere = 0;
            for (int i = 0; i < changes.length; i++) {
                int count = Integer.bitCount(changes[i]);
                boolean flashes = count > MAX_CHANGES_PER_SECOND;
                mostHere = Math.max(mostHere, count);
                int at = (i / SIDE + 1) * (SIDE + 1) + i % SIDE + 1;
                sums[at] = (flashes ? 1 : 0) + sums[at - 1] + sums[at - SIDE - 1] - sums[at - SIDE - 2];
            }
            if (mostHere > MAX_CHANGES_PER_SECOND && fillsAField(sums)) {
                most = Math.max(most, mostHere);
                long until = 1000L * frames / FRAMES_PER_SECOND;
                add(TimeRange.ofMillis(Math.max(0, until - 1000), until));
            }
        }

        private static boolean fillsAField(int[] sums) {
            for (int row = 0; row + FIELD <= SIDE; row++) {
                for (int column = 0; column + FIELD <= SIDE; column++) {
                    int above = row * (SIDE + 1) + column;
                    int below = above + FIELD * (SIDE + 1);
                    if (sums[below + FIELD] - sums[below] - sums[above + FIELD] + sums[above] >= MIN_FLASHING_CELLS) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void add(TimeRange stretch) {
            if (!ranges.isEmpty() && stretch.from().compareTo(ranges.getLast().to()) <= 0) {
                ranges.add(new TimeRange(ranges.removeLast().from(), stretch.to()));
            } else {
                ranges.add(stretch);
            }
        }

        Flashing flashing() {
            return new Flashing(most / 2.0, TimeRange.merged(ranges, Duration.ZERO));
        }
    }
}
