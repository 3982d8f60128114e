package org.tirich.media.check;

import java.time.Duration;
import java.util.List;

/// What was measured of a picture.
///
/// @param length how long it lasts
/// @param black where there is nothing to see
/// @param still where nothing moves
public record PictureMeasurement(
        Duration length, List<TimeRange> black, List<TimeRange> still, Flashing general, Flashing red) {

    public PictureMeasurement {
        black = List.copyOf(black);
        still = List.copyOf(still);
    }
}
