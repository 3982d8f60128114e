package org.tirich.media.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was measured of a source as it was recorded.
///
/// @param sound its one channel or both its sides; empty where it has none
/// @param interlacedShare how many of the pictures looked at come in two halves
public record Recording(Optional<SoundMeasure> sound, double interlacedShare) {

    /// A source may be recorded at any loudness, so only what is next to nothing counts.
    private static final double SILENCE_DB = -60;

    private static final List<String> INTERLACED = List.of("tff", "bff");

    /// Reads what [SourceCommand] left.
    static Recording read(Path folder, boolean withSound) throws IOException {
        double interlaced =
                Remarks.in(folder.resolve(SourceCommand.FIELD_REMARKS)).share(SourceCommand.FIELDS, INTERLACED);
        if (!withSound) {
            return new Recording(Optional.empty(), interlaced);
        }
        var sound = SoundMeter.measure(folder.resolve(SourceCommand.SAMPLES), SILENCE_DB);
        return new Recording(Optional.of(sound), interlaced);
    }
}
