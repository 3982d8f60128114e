package org.tirich.starter.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The bundled paths of the library.
public final class PathFiles {

    /// In the order in which they are published: a path after those that it needs.
    public static final List<String> SLUGS =
            List.of("how-machines-learn", "reading-a-bill-and-a-rate", "data-and-privacy-at-work");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PathFiles() {}

    public static LibraryPath read(String slug) {
        var name = "/org/tirich/starter/paths/" + slug + ".json";
        try (var in = PathFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            var path = JSON.readValue(in, LibraryPath.class);
            if (!path.slug().equals(slug)) {
                throw new IllegalStateException("the path of " + slug + " is " + path.slug());
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
