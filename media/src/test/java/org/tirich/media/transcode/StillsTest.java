package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;

class StillsTest {

    private static final Pattern REGION = Pattern.compile(
            "\n(\\d\\d:\\d\\d\\.\\d{3}) --> (\\d\\d:\\d\\d\\.\\d{3})\nstoryboard\\.webp#xywh=(\\d+),(\\d+),(\\d+),(\\d+)\n");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"640x360, 426x240, 640x360", "480x854, 240x428, 480x854", "320x320, 240x240, 320x320"})
    void aPosterComesInTwoSizesAndTwoFormats(String source, String small, String large) throws Exception {
        var preview = preview(source, 1);

        assertThat(preview.posters())
                .extracting(still -> still.mediaType() + " " + still.width() + "x" + still.height())
                .containsExactly(
                        "image/webp " + small, "image/avif " + small, "image/webp " + large, "image/avif " + large);
        assertThat(preview.posters().subList(0, 2))
                .allSatisfy(still -> assertThat(still.bytes()).isBetween(100L, 6L * 1024));
        for (var still : preview.posters()) {
            assertThat(shape(folder.resolve("rendering").resolve(still.file())))
                    .isEqualTo(still.width() + "," + still.height());
        }
    }

    @Test
    void everySecondOfALessonHasATileOnTheSheet() throws Exception {
        var storyboard = preview("320x180", 23).storyboard();

        var sheet = storyboard.sheet();
        assertThat(sheet.bytes()).isBetween(100L, 20L * 1024);
        assertThat(shape(folder.resolve("rendering").resolve(sheet.file())))
                .isEqualTo(sheet.width() + "," + sheet.height());
        var text = Files.readString(folder.resolve("rendering").resolve(storyboard.cues()));
        assertThat(text).startsWith("WEBVTT\n");
        var regions = REGION.matcher(text).results().toList();
        assertThat(regions).hasSize(12);
        assertThat(regions.getFirst().group(1)).isEqualTo("00:00.000");
        assertThat(regions.getLast().group(2)).isEqualTo("00:23.000");
        for (int i = 0; i < regions.size(); i++) {
            var region = regions.get(i);
            assertThat(Integer.parseInt(region.group(3)) + Integer.parseInt(region.group(5)))
                    .isLessThanOrEqualTo(sheet.width());
            assertThat(Integer.parseInt(region.group(4)) + Integer.parseInt(region.group(6)))
                    .isLessThanOrEqualTo(sheet.height());
            if (i > 0) {
                assertThat(region.group(1)).isEqualTo(regions.get(i - 1).group(2));
            }
        }
    }

    /// Enlarged before cropping, its card would exceed ffmpeg's picture size and use that much memory.
    @Test
    void aStripHasACardLikeAnyPicture() throws Exception {
        var card = preview("16x4096", 1).card();

        assertThat(shape(folder.resolve("rendering").resolve(card.file()))).isEqualTo("1200,630");
    }

    /// Stops before the larger sizes are encoded.
    private Preview preview(String size, int seconds) throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), size, seconds);
        var transcoder = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS);
        try {
            transcoder.transcode(clip, folder.resolve("rendering"), new StopsAtPreview(), new Cancellation());
        } catch (Stopped stopped) {
            return stopped.preview;
        }
        throw new AssertionError("no preview");
    }

    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Preview preview;

        Stopped(Preview preview) {
            this.preview = preview;
        }
    }

    private static final class StopsAtPreview implements ProgressListener {

        @Override
        public void progress(Progress progress) {}

        @Override
        public void previewReady(Preview preview) {
            throw new Stopped(preview);
        }
    }

    private String shape(Path picture) throws Exception {
        var answer = folder.resolve("shape.txt");
        TestClips.probe(List.of("-show_entries", "stream=width,height", "-of", "csv=p=0", picture.toString()), answer);
        return Files.readString(answer).strip();
    }
}
