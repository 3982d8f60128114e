package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tirich.media.box.Packager;
import org.tirich.media.ladder.Encode;
import org.tirich.media.ladder.Sound;

/// Puts pictures and sounds that lie alone together into the files that are stored: each picture once, with
/// the first of its sounds.
///
/// @param made where the pieces lie, and where the files are made
/// @param known sounds of an earlier stage, by the finished file in which each lies
record Assembly(Path made, Map<Sound, Path> known) {

    /// @return the names of the files
    List<String> pictures(List<Encode> encodes) throws IOException {
        for (var encode : encodes) {
            var picture = made.resolve(encode.pictureFile());
            var file = made.resolve(encode.file());
            if (encode.sounds().isEmpty()) {
                Packager.pack(List.of(picture), file);
            } else {
                Packager.join(picture, sound(encode.sounds().getFirst())).writeTo(file);
            }
            Files.delete(picture);
        }
        return encodes.stream().map(Encode::file).toList();
    }

    /// @return the names of the files
    List<String> alone(List<Sound> sounds) throws IOException {
        for (var sound : sounds) {
            Packager.pack(List.of(made.resolve(sound.file())), made.resolve(sound.listeningFile()));
        }
        return sounds.stream().map(Sound::listeningFile).toList();
    }

    private Path sound(Sound sound) {
        return known.getOrDefault(sound, made.resolve(sound.file()));
    }
}
