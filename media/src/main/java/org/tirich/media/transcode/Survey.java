package org.tirich.media.transcode;

import java.util.Optional;
import org.tirich.media.ladder.Complexity;
import org.tirich.media.probe.Loudness;

/// What was measured of a source before anything is made of it.
///
/// @param complexity empty where no picture could be tried
/// @param loudness empty where there is no sound, or nothing to be heard in it
/// @param soundIsWhole whether the sound, if there is one, can be decoded and is not empty
record Survey(Optional<Complexity> complexity, Optional<Loudness> loudness, boolean soundIsWhole) {}
