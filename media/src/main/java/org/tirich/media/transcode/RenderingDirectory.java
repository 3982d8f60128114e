package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tirich.media.ladder.Rung;

/// The directory of one rendering. Files are added to it atomically and durably.
record RenderingDirectory(Path path) {

    private static final Set<String> FILE_NAMES = Stream.of(
                    Stream.of(Journal.FILE, Journal.FILE + ".part", "sound.mp4", "sound-aac.mp4"),
                    Stills.files().stream(),
                    Arrays.stream(Rung.values())
                            .flatMap(rung ->
                                    Stream.of(".mp4", "-aac.mp4", "-av1.mp4").map(ending -> rung.label() + ending)))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());

    static RenderingDirectory at(Path path) throws IOException {
        return new RenderingDirectory(Files.createDirectories(path).toRealPath());
    }

    /// Whether it contains a regular file of this name, which must be one of a rendering's.
    boolean contains(String name) {
        return FILE_NAMES.contains(name) && Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /// Moves finished files in.
    void moveIn(Path from, List<String> names) throws IOException {
        for (var name : names) {
            flush(from.resolve(name), StandardOpenOption.WRITE);
            Files.move(
                    from.resolve(name),
                    path.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        flush(path, StandardOpenOption.READ);
    }

    /// Replaces a small file atomically.
    void write(String name, String text) throws IOException {
        var part = path.resolve(name + ".part");
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        flush(part, StandardOpenOption.WRITE);
        Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(path, StandardOpenOption.READ);
    }

    /// Deletes every file of a rendering and leaves other files alone.
    void clear() throws IOException {
        for (var name : FILE_NAMES) {
            Files.deleteIfExists(path.resolve(name));
        }
    }

    /// Directories are flushed too, because a rename changes their content.
    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
