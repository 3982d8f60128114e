package org.tirich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.tirich.kernel.UserFacingException;

/// Empties a data folder for a fresh start. It refuses a folder that no instance created.
final class FreshFolder {

    private FreshFolder() {}

    static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.exists(folder.resolve("lock")) || !Files.isDirectory(folder.resolve("secrets"))) {
            throw new UserFacingException(
                    "The folder " + folder + " was not created by Tirich, so --fresh does not delete it.");
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
