package org.tirich.starter.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The bundled cards and captions of the clips.
public final class CardFiles {

    /// The languages of the captions.
    public static final List<String> LANGUAGES = List.of("en", "ur");

    /// Clips that are bundled as sources only, to be uploaded by a person. The states of matter are one of
    /// them, because with their amount of motion their renditions would take a quarter of the library.
    public static final List<String> RAW = List.of("gears", "states-of-matter", "flower");

    private static final int MAX_BYTES = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CardFiles() {}

    public static Card read(String slug) {
        var card = JSON.readValue(resource("cards/" + slug + ".json"), Card.class);
        if (!card.slug().equals(slug)) {
            throw new IllegalStateException("the card of " + slug + " is about " + card.slug());
        }
        return card;
    }

    /// WebVTT.
    public static byte[] captions(String slug, String language) {
        return resource("cards/" + slug + "." + language + ".vtt");
    }

    /// The source of a clip in [#RAW].
    public static InputStream rawVideo(String slug) {
        return stream("/starter-raw/" + slug + ".mp4");
    }

    private static byte[] resource(String name) {
        try (var in = stream("/org/tirich/starter/" + name)) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String path) {
        var in = CardFiles.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is missing from the class path");
        }
        return in;
    }
}
