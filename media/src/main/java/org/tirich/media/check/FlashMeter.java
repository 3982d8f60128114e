package org.tirich.media.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts flashes as defined by WCAG 2.2 (2.3.1, "general flash and red flash thresholds"), which corresponds
/// to ITU-R BT.1702 for near screens.
///
/// A flash is a pair of opposing changes. More than three in one second, on a quarter of any ten degrees of the
/// visual field, can trigger a seizure. Ten degrees are taken as a third of the picture's width and height, as
/// WCAG advises for a screen; a phone fills less of the visual field, so that this errs on the safe side.
///
/// The picture is divided into cells. Patterns finer than a cell average out, in accordance with WCAG's
/// exception for fine, balanced patterns. Cells need not flash in phase: a board that swaps its black and white
/// squares counts, and so does a camera pan over bold stripes.
final class FlashMeter {

    /// Cells along each side.
    static final int SIDE = 24;

    static final int FRAME_BYTES = SIDE * SIDE * 3;

    /// The history of one second fits into one `int`.
    static final int FRAMES_PER_SECOND = 30;

    private static final int ONE_SECOND = (1 << FRAMES_PER_SECOND) - 1;

    /// Three flashes, at two changes each.
    private static final int MAX_CHANGES_PER_SECOND = 6;

    private static final int FIELD = SIDE / 3;
    private static final int MIN_FLASHING_CELLS = FIELD * FIELD / 4;

    private final BrightnessSwings[] brightness = new BrightnessSwings[SIDE * SIDE];
    private final RedSwings[] redness = new RedSwings[SIDE * SIDE];
    private final int[] general = new int[SIDE * SIDE];
    private final int[] red = new int[SIDE * SIDE];
    private final Detector generalDetector = new Detector();
    private final Detector redDetector = new Detector();
    private int frames;

    FlashMeter() {
        Arrays.setAll(brightness, _ -> new BrightnessSwings());
        Arrays.setAll(redness, _ -> new RedSwings());
    }

    /// Adds the next frame: red, green and blue of each cell.
    void add(byte[] rgb) {
        for (int i = 0; i < general.length; i++) {
            var colour = Colour.of(rgb[3 * i] & 0xff, rgb[3 * i + 1] & 0xff, rgb[3 * i + 2] & 0xff);
            general[i] = (general[i] << 1 | (brightness[i].changes(colour) ? 1 : 0)) & ONE_SECOND;
            red[i] = (red[i] << 1 | (redness[i].changes(colour) ? 1 : 0)) & ONE_SECOND;
        }
        frames++;
        generalDetector.update(general, frames);
        redDetector.update(red, frames);
    }

    int frames() {
        return frames;
    }

    Flashing general() {
        return generalDetector.flashing();
    }

    Flashing red() {
        return redDetector.flashing();
    }

    /// Detects one kind of flash.
    private static final class Detector {

        private final List<TimeRange> ranges = new ArrayList<>();
        private int most;

        /// @param changes for each cell, one bit for each frame of the last second
        void update(int[] changes, int frames) {
            // Summed-area table of the flashing cells.
            var sums = new int[(SIDE + 1) * (SIDE + 1)];
            int mostHere = 0;
            for (int i = 0; i < changes.length; i++) {
                int count = Integer.bitCount(changes[i]);
                boolean flashes = count > MAX_CHANGES_PER_SECOND;
                mostHere = Math.max(mostHere, count);
                int at = (i / SIDE + 1) * (SIDE + 1) + i % SIDE + 1;
                sums[at] = (flashes ? 1 : 0) + sums[at - 1] + sums[at - SIDE - 1] - sums[at - SIDE - 2];
            }
            if (exceedsArea(sums)) {
                most = Math.max(most, mostHere);
                long until = 1000L * frames / FRAMES_PER_SECOND;
                add(TimeRange.ofMillis(Math.max(0, until - 1000), until));
            }
        }

        private static boolean exceedsArea(int[] sums) {
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
