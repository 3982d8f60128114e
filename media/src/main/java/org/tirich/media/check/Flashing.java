package org.tirich.media.check;

import java.util.List;

/// Where a picture flashes more than allowed.
///
/// @param perSecond the highest number of flashes in any second; 0 where the limit is never exceeded
public record Flashing(double perSecond, List<TimeRange> ranges) {

    public Flashing {
        ranges = List.copyOf(ranges);
    }
}
