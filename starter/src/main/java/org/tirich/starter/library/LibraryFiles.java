package org.tirich.starter.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the files of a library lie: a name such as `gears/240p.mp4` gives bytes, or null where there is none.
@FunctionalInterface
public interface LibraryFiles {

    @Nullable
    InputStream open(String name) throws IOException;

    /// In the jar, or wherever classes are loaded from.
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
