package org.tirich.bench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// The starter library as it is shipped.
///
/// @param bytes of all its files
record StarterPack(int clips, long bytes) {

    static StarterPack of(Path checkout) throws IOException {
        var folder = checkout.resolve("starter/src/main/resources/starter-library");
        var manifest = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("manifest.json")));
        try (var files = Files.walk(folder)) {
            var bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return new StarterPack(manifest.get("clips").size(), bytes);
        }
    }
}
