package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tirich.media.box.MuxedMp4;
import org.tirich.media.box.Packager;

/// What a file is put together from when it is asked for, so that no sample is stored twice.
///
/// @param picture the name of the finished file whose picture it shows; empty for a sound alone
/// @param sound the name of the finished file whose sound it has
public record MuxInputs(Optional<String> picture, String sound) {

    /// The file itself, as it can be read while its parts lie in `folder`.
    public MuxedMp4 mux(Path folder) throws IOException {
        var heard = folder.resolve(sound);
        return picture.isPresent() ? Packager.mux(folder.resolve(picture.get()), heard) : Packager.extractSound(heard);
    }
}
