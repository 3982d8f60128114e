package org.tirich.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A temporary folder. Other users may enter it, because the database may run as another user.
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch create() throws IOException {
        var folder = Files.createTempDirectory("tirich-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Scratch(folder);
    }

    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
