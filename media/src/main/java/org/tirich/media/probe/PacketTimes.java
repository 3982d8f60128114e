package org.tirich.media.probe;

import java.util.Arrays;

/// When the packets of one stream are presented, in seconds from the earliest packet of the file.
///
/// @param starts of the packets, in ascending order
/// @param end of the packet that is presented last; 0 where there is none
record PacketTimes(double[] starts, double end) {

    private static final double SHORTEST_MEASURE_SECONDS = 1;

    int count() {
        return starts.length;
    }

    double begin() {
        return starts.length == 0 ? 0 : starts[0];
    }

    /// From the first packet to the end of the last.
    double seconds() {
        return Math.max(0, end - begin());
    }

    /// Packets a second, counted over the whole stream, or over one second where it is shorter.
    double perSecond() {
        return starts.length < 2
                ? 0
                : (starts.length - 1) / Math.max(SHORTEST_MEASURE_SECONDS, starts[starts.length - 1] - starts[0]);
    }

    /// The usual interval between packets; 0 where there is none.
    double usualInterval() {
        if (starts.length < 2) {
            return 0;
        }
        var intervals = new double[starts.length - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = starts[i + 1] - starts[i];
        }
        Arrays.sort(intervals);
        return intervals[intervals.length / 2];
    }
}
