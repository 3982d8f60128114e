package org.tirich.media.check;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// What was measured of a sound.
///
/// @param levelsDb the root mean square of each channel, in decibels below full scale
/// @param mixedDb the same of all channels mixed into one, as the platform plays them
/// @param silent where nothing is heard for a second or longer
/// @param clippedShare how many of the samples were cut off at full scale
public record SoundMeasurement(
        Duration length, List<Double> levelsDb, double mixedDb, List<TimeRange> silent, double clippedShare) {

    /// The level of a channel of zeros: what 16 bits can tell, and a little below.
    public static final double DIGITAL_SILENCE_DB = -100;

    public SoundMeasurement {
        if (levelsDb.isEmpty()) {
            throw new IllegalArgumentException("a sound has a channel");
        }
        levelsDb = List.copyOf(levelsDb);
        silent = List.copyOf(silent);
    }

    /// How far the loudest channel is above the faintest.
    double imbalanceDb() {
        return Collections.max(levelsDb) - Collections.min(levelsDb);
    }

    /// How much fainter the sound is mixed than its loudest channel is: 0 to 6 dB as a rule, and far more
    /// where the channels cancel.
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
