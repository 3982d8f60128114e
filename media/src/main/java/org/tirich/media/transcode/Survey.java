package org.tirich.media.transcode;

import java.util.Optional;
import org.tirich.media.ladder.Complexity;
import org.tirich.media.probe.Loudness;

/// Measurements of a source before it is encoded.
///
/// @param complexity empty where no frame could be encoded
/// @param loudness empty where there is no sound or it is silent
/// @param soundIsWhole whether the sound, if there is one, can be decoded and is not empty
record Survey(Optional<Complexity> complexity, Optional<Loudness> loudness, boolean soundIsWhole) {}
