package org.tirich.media.check;

import java.util.List;

/// Where a picture flashes more than it may.
///
/// @param perSecond the most flashes in any second; 0 where it nowhere flashes too much
public record Flashing(double perSecond, List<TimeRange> ranges) {

    public Flashing {
        ranges = List.copyOf(ranges);
    }
}
