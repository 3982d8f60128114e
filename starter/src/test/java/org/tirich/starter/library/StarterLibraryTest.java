package org.tirich.starter.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.clip.StarterClips;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.library.LibraryClip.LibraryFile;
import org.tirich.starter.library.LibraryClip.Rendition;

/// Tests the bundled library.
class StarterLibraryTest {

    private static final long MAX_PACK_BYTES = 27_000_000;
    private static final long MAX_MEAN_CLIP_BYTES = 750_000;
    private static final long MAX_RAW_BYTES = 1_500_000;

    private static final Path LIBRARY = Path.of("src/main/resources/starter-library");

    private final Library library = Library.open();

    @Test
    void containsEveryClipExceptTheRawOnesUndamaged() {
        var expected = StarterClips.all().stream()
                .map(Scene::slug)
                .filter(slug -> !CardFiles.RAW.contains(slug))
                .toList();

        assertThat(library.clips()).extracting(clip -> clip.card().slug()).isEqualTo(expected);
        library.verify();
    }

    @Test
    void hasTheCardOfEachClip() {
        assertThat(library.clips()).allSatisfy(clip -> {
            var slug = clip.card().slug();
            assertThat(clip.card()).isEqualTo(CardFiles.read(slug));
            assertThat(clip.captions())
                    .hasSize(CardFiles.LANGUAGES.size())
                    .allSatisfy(captions -> assertThat(library.read(clip, captions.file()))
                            .isEqualTo(CardFiles.captions(slug, captions.language())));
        });
    }

    @Test
    void pausesWithinTheClip() {
        assertThat(library.clips())
                .filteredOn(clip -> clip.card().pause() != null)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        clip -> assertThat(requireNonNull(clip.card().pause()).atMs())
                                .isBetween(1_000, (int) clip.durationMs() - 1_000));
    }

    /// Other rungs, AV1 and AAC are made by a server.
    @Test
    void hasThreeRungsAndTheSoundAloneWithOpusOnly() {
        assertThat(library.clips()).allSatisfy(clip -> {
            assertThat(clip.renditions()).extracting(Rendition::rung).containsExactly("144p", "240p", "360p");
            assertThat(clip.renditions()).allSatisfy(each -> {
                assertThat(each.sound()).isEqualTo("opus");
                assertThat(each.file().mediaType()).startsWith("video/mp4; codecs=\"avc1.");
            });
            assertThat(clip.sounds()).extracting(LibraryClip.SoundAlone::sound).containsExactly("opus");
        });
    }

    @Test
    void hasPostersACardAndAStoryboard() {
        assertThat(library.clips())
                .allSatisfy(clip -> assertThat(clip.stills())
                        .extracting(LibraryClip.StillPicture::role)
                        .containsExactly("poster", "still", "still", "still", "card", "storyboard", "storyboard"));
    }

    /// The folders of the built clips contain nothing that the manifest does not list.
    @Test
    void hasNoOtherFiles() throws IOException {
        for (var clip : library.clips()) {
            var names = clip.files().stream().map(LibraryFile::name).toList();
            try (var files = Files.list(LIBRARY.resolve(clip.card().slug()))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(names.stream(), Stream.of("clip.json"))
                                .toList());
            }
        }
        try (var folders = Files.list(LIBRARY)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(library.clips().stream()
                            .map(clip -> clip.card().slug())
                            .toList());
        }
    }

    @Test
    void lastsAsLongAsTheScene() {
        for (var scene : StarterClips.all()) {
            library.clip(scene.slug())
                    .ifPresent(clip -> assertThat(clip.durationMs() / 1000.0).isCloseTo(scene.seconds(), within(0.15)));
        }
    }

    @Test
    void isSmallEnoughToBundle() {
        long pack = library.clips().stream()
                .flatMap(clip -> clip.files().stream())
                .mapToLong(LibraryFile::bytes)
                .sum();

        assertThat(pack).isLessThanOrEqualTo(MAX_PACK_BYTES);
        assertThat(pack / library.clips().size()).isLessThanOrEqualTo(MAX_MEAN_CLIP_BYTES);
    }

    @Test
    void someClipsAreBundledAsSources() throws IOException {
        for (var slug : CardFiles.RAW) {
            try (var video = CardFiles.rawVideo(slug)) {
                var bytes = video.readAllBytes();
                assertThat(new String(bytes, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
                assertThat((long) bytes.length).isBetween(100_000L, MAX_RAW_BYTES);
            }
        }
    }
}
