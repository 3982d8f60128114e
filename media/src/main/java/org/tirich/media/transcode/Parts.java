package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tirich.media.box.Packager;
import org.tirich.media.box.Packed;

/// What a file is put together from when it is asked for, so that no sample is stored twice.
///
/// @param picture the name of the finished file whose picture it shows; empty for a sound alone
/// @param sound the name of the finished file whose sound it has
public record Parts(Optional<String> picture, String sound) {

    /// The file itself, as it can be read while its parts lie in `folder`.
    public Packed in(Path folder) throws IOException {
        var heard = folder.resolve(sound);
        return picture.isPresent() ? Packager.join(folder.resolve(picture.get()), heard) : Packager.soundOf(heard);
    }
}
