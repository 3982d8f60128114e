package org.tirich.starter.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Access to the files of a library. A name such as `gears/240p.mp4` gives its bytes, or null where there is
/// none.
@FunctionalInterface
public interface LibraryFiles {

    @Nullable
    InputStream open(String name) throws IOException;

    /// Files on the class path.
    static LibraryFiles onClassPath() {
        return name -> Library.class.getResourceAsStream("/starter-library/" + name);
    }

    static LibraryFiles inDirectory(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        };
    }
}
