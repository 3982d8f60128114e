package org.tirich.starter.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.clip.StarterClips;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.library.LibraryClip.LibraryFile;
import org.tirich.starter.library.LibraryClip.Rendition;

/// Tests the bundled library.
class StarterLibraryTest {

    private static final long MAX_LIBRARY_BYTES = 22_000_000;
    private static final long MAX_RAW_BYTES = 1_500_000;

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

    /// Rungs that are hardly smaller than the next are omitted.
    @Test
    void hasRungsWithOpusTheLowestWithAacAndTwoInAv1() {
        assertThat(library.clips()).allSatisfy(clip -> {
            assertThat(rungs(clip, "avc1", "opus"))
                    .startsWith("144p", "240p")
                    .endsWith("720p")
                    .isSubsetOf("144p", "240p", "360p", "480p", "720p");
            assertThat(rungs(clip, "avc1", "aac")).contains("240p").isSubsetOf("240p", "480p");
            assertThat(rungs(clip, "av01", "opus")).containsExactly("240p", "360p");
        });
    }

    private static List<String> rungs(LibraryClip clip, String codec, String sound) {
        return clip.renditions().stream()
                .filter(each -> each.file().mediaType().contains(codec))
                .filter(each -> each.sound().equals(sound))
                .map(Rendition::rung)
                .toList();
    }

    @Test
    void hasSoundsAndAStoryboard() {
        assertThat(library.clips()).allSatisfy(clip -> {
            assertThat(clip.sounds()).extracting(LibraryClip.SoundAlone::sound).containsExactly("opus", "aac");
            assertThat(clip.stills())
                    .extracting(LibraryClip.StillPicture::role)
                    .containsExactly("poster", "still", "still", "still", "card", "storyboard", "storyboard");
        });
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

        assertThat(pack).isLessThan(MAX_LIBRARY_BYTES);
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
