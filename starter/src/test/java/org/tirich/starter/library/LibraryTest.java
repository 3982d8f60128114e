package org.tirich.starter.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.library.LibraryClip.Captions;
import org.tirich.starter.library.LibraryClip.LibraryFile;

/// Tests a small library with the captions of one clip, intact and manipulated.
class LibraryTest {

    private static final String NAME = "gears.ur.vtt";

    @TempDir
    Path folder;

    private byte[] captions = {};

    @BeforeEach
    void build() throws IOException {
        captions = CardFiles.captions("gears", "ur");
        Files.createDirectories(folder.resolve("gears"));
        Files.write(folder.resolve("gears").resolve(NAME), captions);
        var file = new LibraryFile(NAME, "text/vtt", captions.length, Sha256.of(captions));
        var clip = new LibraryClip(
                CardFiles.read("gears"),
                20_940,
                "",
                "#0b1426",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Captions(file, "ur", false)));
        SignedManifest.of(new Manifest(Manifest.FORMAT, List.of(clip))).writeTo(folder);
    }

    @Test
    void readsTheBuiltFiles() {
        var library = Library.open(LibraryFiles.inDirectory(folder));
        var clip = library.clip("gears").orElseThrow();

        assertThat(clip.card()).isEqualTo(CardFiles.read("gears"));
        assertThat(library.read(clip, clip.files().getFirst())).isEqualTo(captions);
    }

    @Test
    void refusesAChangedManifest() throws IOException {
        var manifest = folder.resolve(Library.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("\"answer\" : 2", "\"answer\" : 1"));

        assertThatThrownBy(() -> Library.open(LibraryFiles.inDirectory(folder)))
                .isInstanceOf(LibraryDamagedException.class)
                .hasMessageContaining("does not match the signature");
    }

    @Test
    void refusesAManifestSignedByAnotherKey() throws IOException {
        var key = Files.readAllBytes(folder.resolve(Library.PUBLIC_KEY));
        build();
        Files.write(folder.resolve(Library.PUBLIC_KEY), key);

        assertThatThrownBy(() -> Library.open(LibraryFiles.inDirectory(folder)))
                .isInstanceOf(LibraryDamagedException.class);
    }

    @Test
    void refusesAnInvalidKey() throws IOException {
        Files.writeString(folder.resolve(Library.PUBLIC_KEY), "سائنس");

        assertThatThrownBy(() -> Library.open(LibraryFiles.inDirectory(folder)))
                .isInstanceOf(LibraryDamagedException.class)
                .hasMessageContaining("no Ed25519 key");
    }

    @Test
    void refusesAFileOfTheSameLengthThatDiffers() throws IOException {
        var library = Library.open(LibraryFiles.inDirectory(folder));
        var changed = new String(captions, StandardCharsets.UTF_8).replace("-->", "==>");
        Files.writeString(folder.resolve("gears").resolve(NAME), changed);

        assertThatThrownBy(library::verify)
                .isInstanceOf(LibraryDamagedException.class)
                .hasMessageContaining("gears/" + NAME)
                .hasMessageContaining("checksum");
    }

    @Test
    void refusesAFileThatIsMissingOrShorter() throws IOException {
        var library = Library.open(LibraryFiles.inDirectory(folder));

        Files.writeString(folder.resolve("gears").resolve(NAME), "WEBVTT\n");
        assertThatThrownBy(library::verify).hasMessageContaining("bytes, not " + captions.length);

        Files.delete(folder.resolve("gears").resolve(NAME));
        assertThatThrownBy(library::verify).hasMessageContaining("is missing");
    }
}
