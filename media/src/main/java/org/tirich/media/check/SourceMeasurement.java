package org.tirich.media.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Measurements of a source as recorded.
///
/// @param sound of its one or two channels; empty where it has none
/// @param interlacedShare share of the examined frames that are interlaced
public record SourceMeasurement(Optional<SoundMeasurement> sound, double interlacedShare) {

    /// Lower than for review copies, because sources are not normalised.
    private static final double SILENCE_DB = -60;

    private static final List<String> INTERLACED = List.of("tff", "bff");

    /// Reads the output of [SourceMeasureCommand].
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
