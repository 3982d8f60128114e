package org.tirich.media.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The temporary directories of one job: one for input, with the source under a fixed name, and one for output.
/// Both are deleted when the job ends. What a crash leaves behind is deleted when the next job opens the same
/// directory.
public final class ScratchDirectory implements AutoCloseable {

    private static final String SOURCE_NAME = "in.bin";

    private final Path folder;
    private final Path source;

    private ScratchDirectory(Path folder, Path source) {
        this.folder = folder;
        this.source = source;
    }

    /// Creates the directories after deleting earlier contents.
    ///
    /// @param parent where the directories are created
    /// @param source the file to process, under any name
    public static ScratchDirectory open(Path parent, Path source) throws IOException {
        var folder = parent.toAbsolutePath().resolve(".work");
        remove(folder);
        var scratch = new ScratchDirectory(Files.createDirectories(folder).toRealPath(), source.toRealPath());
        Files.createDirectory(scratch.inputDirectory());
        Files.createDirectory(scratch.outputDirectory());
        Files.createSymbolicLink(scratch.inputDirectory().resolve(SOURCE_NAME), scratch.source);
        return scratch;
    }

    /// The source as an ffmpeg input URL.
    public String inputUrl() {
        return "file:" + inputDirectory().resolve(SOURCE_NAME);
    }

    Path inputDirectory() {
        return folder.resolve("in");
    }

    /// Where ffmpeg writes its results.
    public Path outputDirectory() {
        return folder.resolve("out");
    }

    List<Path> readable() {
        return List.of(inputDirectory(), source);
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var each : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
