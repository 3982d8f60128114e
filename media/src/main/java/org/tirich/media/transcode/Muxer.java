package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tirich.media.box.Packager;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.ladder.SoundEncode;

/// Muxes intermediate files into the stored ones: each picture once, with the first of its sounds.
///
/// @param directory of the intermediate files and of the results
/// @param knownSounds sounds of an earlier stage, with the finished file that contains each
record Muxer(Path directory, Map<SoundEncode, Path> knownSounds) {

    /// @return the names of the files
    List<String> muxPictures(List<PictureEncode> encodes) throws IOException {
        for (var encode : encodes) {
            var picture = directory.resolve(encode.pictureFile());
            var file = directory.resolve(encode.file());
            if (encode.sounds().isEmpty()) {
                Packager.pack(List.of(picture), file);
            } else {
                Packager.mux(picture, sound(encode.sounds().getFirst())).writeTo(file);
            }
            Files.delete(picture);
        }
        return encodes.stream().map(PictureEncode::file).toList();
    }

    /// @return the names of the files
    List<String> packSounds(List<SoundEncode> sounds) throws IOException {
        for (var sound : sounds) {
            Packager.pack(List.of(directory.resolve(sound.file())), directory.resolve(sound.listeningFile()));
        }
        return sounds.stream().map(SoundEncode::listeningFile).toList();
    }

    private Path sound(SoundEncode sound) {
        return knownSounds.getOrDefault(sound, directory.resolve(sound.file()));
    }
}
