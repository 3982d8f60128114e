package org.tirich.pwa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where the parts of the web client lie, and their text.
final class Shipped {

    static final Path STRINGS = Path.of("src/main/resources/strings");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path SOURCES = Path.of("src/main/web");
    static final Path ASSETS = Path.of("target/classes/assets");

    private Shipped() {}

    /// Every file below a folder whose name ends so, with its text.
    static Map<String, String> texts(Path folder, String... endings) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> endsIn(file, endings))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), Shipped::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsIn(Path file, String... endings) {
        for (var ending : endings) {
            if (file.toString().endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
