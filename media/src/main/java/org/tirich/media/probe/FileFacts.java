package org.tirich.media.probe;

import java.util.List;
import java.util.Optional;

/// What the demuxer and the headers tell of a file.
///
/// @param statedSeconds the duration that the header states; 0 where it states none
record FileFacts(Source.Container container, long bytes, List<Stream> streams, double statedSeconds) {

    FileFacts {
        streams = List.copyOf(streams);
    }

    /// One stream.
    ///
    /// @param properties as ffprobe prints them; empty where it cannot open the file
    record Stream(PacketScan.Stream scanned, ProbeOutput.Stream properties, boolean encrypted) {

        String codec() {
            return scanned.codec().equals("none") ? "unknown" : scanned.codec();
        }

        PacketTimes times() {
            return scanned.times();
        }

        long pixels() {
            return (long) scanned.width() * scanned.height();
        }

        /// The average where there is one.
        Optional<FrameRate> statedRate() {
            return FrameRate.of(properties.text("avg_frame_rate"))
                    .or(() -> FrameRate.of(properties.text("r_frame_rate")));
        }
    }
}
