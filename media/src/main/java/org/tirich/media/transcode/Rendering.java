package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// All files made of a source.
///
/// @param variants the files with a picture, lowest rung first
/// @param loudness of the source mixed to mono, before normalisation; empty where it is silent
public record Rendering(
        Source source,
        Preview preview,
        List<Variant> variants,
        List<SoundVariant> sounds,
        Optional<Loudness> loudness,
        List<TranscodeWarning> warnings) {

    /// Writes the files that are otherwise muxed on request.
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
