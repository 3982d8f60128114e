package org.tirich.media.transcode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// All that a source became.
///
/// @param variants every finished file with a picture, from the lowest rung up
/// @param loudness how loud the source was as one channel, before it was brought to the common level;
///     empty where it is silent
public record Rendering(
        Source source,
        Preview preview,
        List<Variant> variants,
        List<SoundVariant> sounds,
        Optional<Loudness> loudness,
        Set<Remark> remarks) {}
