package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.box.Packager;
import org.tirich.media.ladder.Encode;
import org.tirich.media.ladder.Sound;

/// Puts pictures and sounds that lie alone together into the files that are served. A sound is encoded
/// once and lies in every file that has it.
///
/// @param made where the pieces lie, and where the files are made
/// @param finished where the sounds of an earlier stage lie
record Assembly(Path made, Path finished) {

    /// @return the names of the files
    List<String> pictures(List<Encode> encodes) throws IOException {
        var names = new ArrayList<String>();
        for (var encode : encodes) {
            var picture = made.resolve(encode.pictureFile());
            for (int i = 0; i < encode.files().size(); i++) {
                var name = encode.files().get(i);
                var pieces = encode.sounds().isEmpty()
                        ? List.of(picture)
                        : List.of(picture, sound(encode.sounds().get(i)));
                Packager.pack(pieces, made.resolve(name));
                names.add(name);
            }
            Files.delete(picture);
        }
        return names;
    }

    /// @return the names of the files
    List<String> listening(List<Sound> sounds) throws IOException {
        for (var sound : sounds) {
            Packager.pack(List.of(made.resolve(sound.file())), made.resolve(sound.listeningFile()));
        }
        return sounds.stream().map(Sound::listeningFile).toList();
    }

    private Path sound(Sound sound) {
        var alone = made.resolve(sound.file());
        return Files.exists(alone) ? alone : finished.resolve(sound.listeningFile());
    }
}
