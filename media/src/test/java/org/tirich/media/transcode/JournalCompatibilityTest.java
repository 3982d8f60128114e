package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;

/// A rendering that release 0.1.0 had begun: it was killed after the first stage, and the AV1 files of the same
/// source were added. Later releases must resume it, whatever their classes are called.
class JournalCompatibilityTest {

    private static final List<String> FIRST_STAGE = List.of(
            "240p.mp4",
            "sound-aac.mp4",
            "storyboard.webp",
            "storyboard.vtt",
            "poster.webp",
            "poster.avif",
            "poster-480.webp",
            "poster-480.avif",
            "card.jpg");

    private static final String AV1 = "240p-av1.mp4";
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path folder;

    private Path source;
    private Path rendering;
    private final List<Progress.Stage> stages = new ArrayList<>();

    @BeforeEach
    void copyTheInterruptedRendering() throws Exception {
        rendering = Files.createDirectory(folder.resolve("rendering"));
        source = copy("source.mp4", folder.resolve("source.mp4"));
        copy("journal.properties", rendering.resolve(".journal"));
        for (var name : FIRST_STAGE) {
            Files.setLastModifiedTime(copy(name, rendering.resolve(name)), LONG_AGO);
        }
        Files.setLastModifiedTime(copy(AV1, rendering.resolve(AV1)), LONG_AGO);
    }

    @Test
    void theFinishedFirstStageIsNotRepeated() throws Exception {
        var outcome = transcoder().transcode(source, rendering, this::note, new Cancellation());

        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        var ready = ((TranscodeOutcome.Ready) outcome).rendering();
        assertThat(ready.variants()).extracting(Variant::file).containsExactly("144p.mp4", "240p.mp4", "240p-aac.mp4");
        assertThat(ready.preview().thumbHash()).isEqualTo("FQYBBYCIN5iJiHh3d4h3cHegeAeK");
        assertThat(ready.preview().edgeColour()).isEqualTo("#007e7e");
        assertThat(ready.loudness().orElseThrow().integratedLufs()).isEqualTo(-21.752);
        assertThat(stages).contains(Progress.Stage.ALL_SIZES).doesNotContain(Progress.Stage.REVIEW_COPY);
        for (var name : FIRST_STAGE) {
            assertThat(Files.getLastModifiedTime(rendering.resolve(name)))
                    .as(name)
                    .isEqualTo(LONG_AGO);
        }
    }

    @Test
    void theFinishedAv1StageIsNotRepeated() throws Exception {
        var outcome = transcoder().addAv1(source, rendering, this::note, new Cancellation());

        assertThat(outcome).isInstanceOf(Av1Outcome.Added.class);
        assertThat(((Av1Outcome.Added) outcome).variants())
                .extracting(Variant::file)
                .containsExactly(AV1);
        assertThat(stages).doesNotContain(Progress.Stage.SMALLER_SIZES);
        assertThat(Files.getLastModifiedTime(rendering.resolve(AV1))).isEqualTo(LONG_AGO);
    }

    private void note(Progress progress) {
        stages.add(progress.stage());
    }

    private static Transcoder transcoder() throws Exception {
        return new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS);
    }

    private static Path copy(String resource, Path target) throws Exception {
        try (var in = JournalCompatibilityTest.class.getResourceAsStream("interrupted/" + resource)) {
            Files.copy(Objects.requireNonNull(in, resource), target);
        }
        return target;
    }
}
