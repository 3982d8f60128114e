package org.tirich.starter.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tirich.starter.card.Card;
import org.tirich.starter.library.LibraryClip;
import org.tirich.starter.library.LibraryClip.Captions;
import org.tirich.starter.library.LibraryClip.LibraryFile;
import org.tirich.starter.library.LibraryClip.Rendition;
import org.tirich.starter.library.LibraryClip.SoundAlone;
import org.tirich.starter.library.LibraryClip.StillPicture;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The encoded files of a clip, as `clip.json` in its folder lists them. The manifest is assembled from these lists, so
/// that clips can be built one by one.
///
/// @param durationMs length in milliseconds
/// @param thumbHash see [LibraryClip]
/// @param edgeColour see [LibraryClip]
record BuiltClip(
        long durationMs,
        String thumbHash,
        String edgeColour,
        List<Rendition> renditions,
        List<SoundAlone> sounds,
        List<StillPicture> stills) {

    static final String FILE = "clip.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    BuiltClip {
        renditions = List.copyOf(renditions);
        sounds = List.copyOf(sounds);
        stills = List.copyOf(stills);
    }

    static BuiltClip read(Path folder) throws IOException {
        return JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), BuiltClip.class);
    }

    void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    LibraryClip with(Card card, List<Captions> captions) {
        return new LibraryClip(card, durationMs, thumbHash, edgeColour, renditions, sounds, stills, captions);
    }

    /// Every file, in the order of the lists.
    List<LibraryFile> files() {
        return Stream.of(
                        renditions.stream().map(Rendition::file),
                        sounds.stream().map(SoundAlone::file),
                        stills.stream().map(StillPicture::file))
                .flatMap(files -> files)
                .toList();
    }
}
