package org.tirich.media.check;

import java.time.Duration;
import java.util.List;

/// Measurements of a picture.
///
/// @param length its duration
/// @param black where it is black
/// @param still where it does not change
public record PictureMeasurement(
        Duration length, List<TimeRange> black, List<TimeRange> still, Flashing general, Flashing red) {

    public PictureMeasurement {
        black = List.copyOf(black);
        still = List.copyOf(still);
    }
}
