package org.tirich.media.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The two folders of one job: one to read in, with the source under a name of ours, and one to write
/// in. Both go when the job ends; what a crash left of them goes when the next job opens the same place.
public final class ScratchDirectory implements AutoCloseable {

    private static final String SOURCE_NAME = "in.bin";

    private final Path folder;
    private final Path source;

    private ScratchDirectory(Path folder, Path source) {
        this.folder = folder;
        this.source = source;
    }

    /// Makes the folders, and removes what was in their place.
    ///
    /// @param parent where the folders are made
    /// @param source the file to work on, whatever it is called
    public static ScratchDirectory open(Path parent, Path source) throws IOException {
        var folder = parent.toAbsolutePath().resolve(".work");
        remove(folder);
        var scratch = new ScratchDirectory(Files.createDirectories(folder).toRealPath(), source.toRealPath());
        Files.createDirectory(scratch.inputDirectory());
        Files.createDirectory(scratch.outputDirectory());
        Files.createSymbolicLink(scratch.inputDirectory().resolve(SOURCE_NAME), scratch.source);
        return scratch;
    }

    /// How the source is named to ffmpeg.
    public String inputUrl() {
        return "file:" + inputDirectory().resolve(SOURCE_NAME);
    }

    Path inputDirectory() {
        return folder.resolve("in");
    }

    /// Where the results are made.
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
