package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tirich.media.box.MuxedMp4;
import org.tirich.media.box.Packager;

/// The stored files that a file is muxed from on request, so that no sample is stored twice.
///
/// @param picture name of the file with its picture; empty for a sound alone
/// @param sound name of the file with its sound
public record MuxInputs(Optional<String> picture, String sound) {

    /// Muxes the file from inputs in `folder`, without writing it.
    public MuxedMp4 mux(Path folder) throws IOException {
        var heard = folder.resolve(sound);
        return picture.isPresent() ? Packager.mux(folder.resolve(picture.get()), heard) : Packager.extractSound(heard);
    }
}
