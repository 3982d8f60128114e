package org.tirich.media.check;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// Measurements of a sound.
///
/// @param levelsDb root mean square of each channel, in decibels relative to full scale
/// @param mixedDb the same for the mono mix that the platform plays
/// @param silent where there is silence for a second or longer
/// @param clippedShare share of the samples clipped at full scale
public record SoundMeasurement(
        Duration length, List<Double> levelsDb, double mixedDb, List<TimeRange> silent, double clippedShare) {

    /// The level reported for a channel of zeros, slightly below the resolution of 16 bits.
    public static final double DIGITAL_SILENCE_DB = -100;

    public SoundMeasurement {
        if (levelsDb.isEmpty()) {
            throw new IllegalArgumentException("a sound needs at least one channel");
        }
        levelsDb = List.copyOf(levelsDb);
        silent = List.copyOf(silent);
    }

    /// The level difference of the loudest and the quietest channel.
    double imbalanceDb() {
        return Collections.max(levelsDb) - Collections.min(levelsDb);
    }

    /// The level lost in the mono mix, relative to the loudest channel: usually 0 to 6 dB, and far more where
    /// the channels cancel.
    double mixingLossDb() {
        return Collections.max(levelsDb) - mixedDb;
    }

    double silentSeconds() {
        return TimeRange.total(silent).toMillis() / 1000.0;
    }

    double seconds() {
        return length.toMillis() / 1000.0;
    }
}
