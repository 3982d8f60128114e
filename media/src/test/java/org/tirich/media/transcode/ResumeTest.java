package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;

/// A killed transcode loses its thread and processes between two stages and leaves its directory. Here the
/// thread dies when the preview is announced.
class ResumeTest {

    @TempDir
    static Path shared;

    private static Path clip;
    private static Path interrupted;

    @TempDir
    Path folder;

    private Path target;
    private final List<Progress> told = new ArrayList<>();

    @BeforeAll
    static void killAfterTheFirstStage() throws Exception {
        clip = TestClips.clip(shared.resolve("clip.mp4"), "480x360", 1);
        interrupted = shared.resolve("rendering");
        assertThatThrownBy(() -> transcoder().transcode(clip, interrupted, new DiesAtReview(), new Cancellation()))
                .isInstanceOf(Killed.class);
        assertThat(interrupted.resolve("240p.mp4")).exists();
        assertThat(interrupted.resolve("360p.mp4")).doesNotExist();
    }

    @BeforeEach
    void copyTheInterruptedRendering() throws Exception {
        target = Files.createDirectory(folder.resolve("rendering"));
        try (var files = Files.list(interrupted)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theSecondCallResumesAfterTheFinishedStage() throws Exception {
        var before = times();

        var rendering = ready(clip);

        assertThat(rendering.variants())
                .extracting(Variant::file)
                .containsExactly("144p.mp4", "240p.mp4", "240p-aac.mp4", "360p.mp4");
        assertThat(rendering.preview().thumbHash()).isNotEmpty();
        assertThat(times()).containsAllEntriesOf(before);
        assertThat(told)
                .extracting(Progress::percent)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(100);
        assertThat(told).extracting(Progress::stage).doesNotContain(Progress.Stage.REVIEW_COPY);
    }

    @Test
    void aFailureOfTheMachineKeepsTheFinishedStage() throws Exception {
        var before = times();
        var impatient = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS, Duration.ZERO);

        assertThat(impatient.transcode(clip, target, told::add, new Cancellation()))
                .isEqualTo(new TranscodeOutcome.Failed("stalled"));

        assertThat(times()).isEqualTo(before);
        assertThat(ready(clip).variants()).hasSize(4);
        assertThat(times()).containsAllEntriesOf(before);
        assertThat(told).extracting(Progress::stage).doesNotContain(Progress.Stage.REVIEW_COPY);
    }

    @Test
    void aThirdCallRepeatsNothingAndReturnsTheSame() throws Exception {
        var once = ready(clip);
        var before = times();

        var twice = ready(clip);

        assertThat(twice).isEqualTo(once);
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void aChangedFileIsMadeAgain() throws Exception {
        var spoilt = target.resolve("240p.mp4");
        var bytes = Files.readAllBytes(spoilt);
        bytes[bytes.length / 2] ^= 1;
        Files.write(spoilt, bytes);

        var rendering = ready(clip);

        assertThat(Files.readAllBytes(spoilt)).isNotEqualTo(bytes);
        assertThat(rendering.variants()).hasSize(4);
        assertThat(told).extracting(Progress::stage).contains(Progress.Stage.REVIEW_COPY);
    }

    @Test
    void theFilesOfAnotherSourceAreNotReused() throws Exception {
        var other = TestClips.clip(folder.resolve("other.mp4"), "360x480", 1);

        var rendering = ready(other);

        assertThat(rendering.variants())
                .allSatisfy(variant -> assertThat(variant.height()).isGreaterThan(variant.width()));
        assertThat(told).extracting(Progress::stage).contains(Progress.Stage.REVIEW_COPY);
    }

    @Test
    void cancellationOfTheSecondCallDeletesTheFilesOfTheFirst() throws Exception {
        var cancellation = new Cancellation();
        cancellation.request();

        assertThat(transcoder().transcode(clip, target, told::add, cancellation))
                .isEqualTo(new TranscodeOutcome.Cancelled());

        try (var left = Files.list(target)) {
            assertThat(left).isEmpty();
        }
    }

    private Rendering ready(Path source) throws Exception {
        told.clear();
        var outcome = transcoder().transcode(source, target, told::add, new Cancellation());
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        return ((TranscodeOutcome.Ready) outcome).rendering();
    }

    private static Transcoder transcoder() throws Exception {
        return new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS);
    }

    private Map<String, FileTime> times() throws Exception {
        var times = new HashMap<String, FileTime>();
        try (var files = Files.list(target)) {
            for (var file : files.filter(each -> each.toString().matches(".*\\.(mp4|webp|avif|jpg|vtt)"))
                    .toList()) {
                times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final class DiesAtReview implements ProgressListener {

        @Override
        public void progress(Progress progress) {}

        @Override
        public void previewReady(Preview preview) {
            throw new Killed();
        }
    }
}
