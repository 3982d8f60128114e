package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tirich.media.ladder.Rung;

/// The folder of one rendering. A file is in it whole or not at all.
record Folder(Path path) {

    private static final Set<String> OURS = Stream.concat(
                    Stream.of(Stills.POSTER, Stills.CARD),
                    Arrays.stream(Rung.values())
                            .flatMap(rung -> Stream.of(rung.label() + ".mp4", rung.label() + "-aac.mp4")))
            .collect(Collectors.toUnmodifiableSet());

    static Folder at(Path path) throws IOException {
        return new Folder(Files.createDirectories(path).toRealPath());
    }

    /// Takes finished files over from where they were made.
    void take(Path from, List<String> names) throws IOException {
        for (var name : names) {
            Files.move(
                    from.resolve(name),
                    path.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes every file of a rendering; anything else in the folder is not ours.
    void clear() throws IOException {
        for (var name : OURS) {
            Files.deleteIfExists(path.resolve(name));
        }
    }
}
