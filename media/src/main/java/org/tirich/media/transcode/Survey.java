package org.tirich.media.transcode;

import java.util.Optional;
import java.util.OptionalInt;
import org.tirich.media.ladder.Complexity;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// Measurements of a source before it is encoded.
///
/// @param complexity empty where no frame could be encoded
/// @param loudness of the sound that is used; empty where there is none or it is silent
/// @param soundIsWhole whether the sound, if there is one, can be decoded and is not empty
/// @param otherSound the stream that is used instead of the preferred sound, which is silent or damaged
record Survey(
        Optional<Complexity> complexity, Optional<Loudness> loudness, boolean soundIsWhole, OptionalInt otherSound) {

    /// A survey of the preferred sound.
    Survey(Optional<Complexity> complexity, Optional<Loudness> loudness, boolean soundIsWhole) {
        this(complexity, loudness, soundIsWhole, OptionalInt.empty());
    }

    /// The source as it will be encoded.
    Source usable(Source inspected) {
        if (otherSound.isPresent()) {
            return inspected.withSound(inspected.furtherSounds().stream()
                    .filter(sound -> sound.stream() == otherSound.getAsInt())
                    .findFirst()
                    .or(inspected::sound));
        }
        return soundIsWhole ? inspected : inspected.withSound(Optional.empty());
    }
}
