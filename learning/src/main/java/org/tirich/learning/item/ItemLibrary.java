package org.tirich.learning.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The items that ship with the starter library, one file for each outcome in `org/tirich/learning/items`. No native
/// speaker has read their Urdu.
public final class ItemLibrary {

    private static final String FOLDER = "/org/tirich/learning/items/";

    private ItemLibrary() {}

    /// Reads every file.
    public static List<ItemFile> read() {
        return resource("index.txt")
                .lines()
                .map(outcome -> ItemCodec.read(resource(outcome + ".json")))
                .toList();
    }

    private static String resource(String name) {
        try (var stream = ItemLibrary.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the library cannot be read", e);
        }
    }
}
