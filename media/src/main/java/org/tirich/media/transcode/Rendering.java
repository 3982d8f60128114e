package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// All that a source became.
///
/// @param variants every file with a picture, from the lowest rung up
/// @param loudness how loud the source was as one channel, before it was brought to the common level;
///     empty where it is silent
public record Rendering(
        Source source,
        Preview preview,
        List<Variant> variants,
        List<SoundVariant> sounds,
        Optional<Loudness> loudness,
        Set<TranscodeWarning> warnings) {

    /// Writes the files that are otherwise put together when they are asked for, for whoever has no server.
    ///
    /// @param folder of the rendering
    public void writeAll(Path folder) throws IOException {
        for (var variant : variants) {
            write(folder, variant.file(), variant.muxInputs());
        }
        for (var sound : sounds) {
            write(folder, sound.file(), sound.muxInputs());
        }
    }

    private static void write(Path folder, String file, Optional<MuxInputs> parts) throws IOException {
        if (parts.isPresent()) {
            parts.get().mux(folder).writeTo(folder.resolve(file));
        }
    }
}
