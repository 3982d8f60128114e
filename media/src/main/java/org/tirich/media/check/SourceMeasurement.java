package org.tirich.media.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was measured of a source as it was recorded.
///
/// @param sound its one channel or both its sides; empty where it has none
/// @param interlacedShare how many of the pictures looked at come in two halves
public record SourceMeasurement(Optional<SoundMeasurement> sound, double interlacedShare) {

    /// A source may be recorded at any loudness, so only what is next to nothing counts.
    private static final double SILENCE_DB = -60;

    private static final List<String> INTERLACED = List.of("tff", "bff");

    /// Reads what [SourceMeasureCommand] left.
    static SourceMeasurement read(Path folder, boolean withSound) throws IOException {
        double interlaced = FilterMetadata.in(folder.resolve(SourceMeasureCommand.FIELD_METADATA))
                .share(SourceMeasureCommand.FIELDS, INTERLACED);
        if (!withSound) {
            return new SourceMeasurement(Optional.empty(), interlaced);
        }
        var sound = SoundMeter.measure(folder.resolve(SourceMeasureCommand.SAMPLES), SILENCE_DB);
        return new SourceMeasurement(Optional.of(sound), interlaced);
    }
}
