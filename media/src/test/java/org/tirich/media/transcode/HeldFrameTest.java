package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;
import org.tirich.media.hls.HlsPackage;
import org.tirich.media.probe.Refusal;

/// Sources whose picture and sound differ in length, and pictures of a variable rate. Every frame of the
/// sources has a brightness of its own, so that it is found in the result.
class HeldFrameTest {

    private static final Pattern BRIGHTNESS = Pattern.compile("YAVG=\"?([\\d.]+)");
    private static final Pattern SEGMENT = Pattern.compile("#EXTINF:([\\d.]+)");

    /// The tolerance is one packet of Opus and one frame.
    private static final double TOLERANCE = 0.11;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, 1, 3, 0, 0, 3", // the picture ends first
        "mkv, 1, 3, 0, 0, 3",
        "webm, 1, 3, 0, 0, 3",
        "mp4, 3, 1, 0, 0, 3", // the sound ends first
        "mkv, 3, 1, 0, 0, 3",
        "mp4, 2, 1, 0, 2, 3", // the sound starts late
        "mkv, 1, 1, 0, 3, 4", // and after the picture
        "mp4, 1, 2, 2, 0, 3", // the picture starts late
        "mkv, 1, 3, 1, 0, 3"
    })
    void everyFileLastsUntilPictureAndSoundHaveEnded(
            String container, double picture, double sound, double pictureAt, double soundAt, double seconds)
            throws Exception {
        var clip = clip(container, picture, sound, pictureAt, soundAt);

        var rendering = ready(clip);

        rendering.writeAll(rendered());
        assertThat(seconds(rendering.source().duration())).isCloseTo(seconds, within(TOLERANCE));
        assertThat(rendering.variants())
                .allSatisfy(variant -> assertThat(seconds(variant.duration())).isCloseTo(seconds, within(TOLERANCE)));
        assertThat(rendering.sounds())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(seconds(each.duration())).isCloseTo(seconds, within(TOLERANCE)));
        for (double segments : hls(rendering)) {
            assertThat(segments).isCloseTo(seconds, within(TOLERANCE));
        }
        assertThat(Files.readString(rendered().resolve("storyboard.vtt")))
                .containsPattern("--> 00:0(%d\\.0|%d\\.9)".formatted((int) seconds, (int) seconds - 1));
    }

    @Test
    void theLastFrameIsHeld() throws Exception {
        var clip = clip("mp4", 1, 3, 0, 0);
        ready(clip);

        var brightness = brightness(rendered().resolve("144p.mp4"));

        assertThat(brightness.subList(16, 45))
                .allSatisfy(each -> assertThat(each).isCloseTo(16 + 29 * 6, within(8.0)));
        assertThat(brightness.getFirst()).isLessThan(40);
    }

    /// The frame alone is shown for less than half of a place at the rate of the result.
    @ParameterizedTest
    @CsvSource({"25, 0.04", "50, 0.02"})
    void aSingleFrameIsHeldAsLongAsTheSound(int rate, double shown) throws Exception {
        var clip = folder.resolve("slide.mkv");
        TestClips.make(words("-f lavfi -i testsrc2=s=160x144:r=" + rate + ":d=" + shown
                + " -f lavfi -i sine=d=4 -c:v libx264 -pix_fmt yuv420p -c:a aac " + clip));

        var rendering = ready(clip);

        assertThat(seconds(rendering.source().duration())).isCloseTo(4, within(TOLERANCE));
        assertThat(rendering.variants())
                .allSatisfy(variant -> assertThat(seconds(variant.duration())).isCloseTo(4, within(TOLERANCE)));
    }

    /// The picture starts half a frame after the sound, and its frames are early and late by a millisecond.
    @Test
    void framesAtTheEdgeBetweenTwoPlacesAreAllKept() throws Exception {
        var clip = folder.resolve("edge.mkv");
        TestClips.make(words("-f lavfi -i nullsrc=s=320x240:r=30:d=2,format=yuv420p,"
                + "geq=lum=16+3*N:cb=128:cr=128 -f lavfi -i sine=d=2 -vf settb=1/1000,setpts=PTS+16+2*mod(N\\,2)"
                + " -fps_mode passthrough -c:v libx264 -qp 4 -bf 0 -enc_time_base:v 1/1000 -c:a pcm_s16le " + clip));

        ready(clip);

        assertThat(brightness(rendered().resolve("240p.mp4")).stream()
                        .map(each -> Math.round((each - 16) / 3))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(59);
    }

    @Test
    void aSoundBeyondTheLimitIsTooLong() throws Exception {
        var clip = folder.resolve("long.mkv");
        TestClips.make(words("-f lavfi -i testsrc2=s=64x64:r=10:d=2 -f lavfi -i sine=r=8000:d=190 -c:v libx264"
                + " -preset ultrafast -pix_fmt yuv420p -c:a pcm_s16le " + clip));

        assertThat(transcode(clip))
                .isInstanceOfSatisfying(
                        TranscodeOutcome.Rejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(Refusal.TOO_LONG));
    }

    /// Bytes lost from the end of a picture are damage even where the sound goes on.
    @Test
    void aTruncatedPictureIsNotHeld() throws Exception {
        var clip = folder.resolve("clip.mkv");
        TestClips.make(words("-f lavfi -i testsrc2=s=256x144:r=30:d=4 -f lavfi -i sine=d=4 -c:v libx264 -g 30"
                + " -pix_fmt yuv420p -c:a aac " + clip));
        var bytes = Files.readAllBytes(clip);
        Files.write(clip, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(transcode(clip))
                .isInstanceOfSatisfying(
                        TranscodeOutcome.Rejected.class,
                        rejected -> assertThat(rejected.refusal()).isEqualTo(Refusal.DAMAGED));
    }

    /// Three frames, a pause, sixty frames, a pause, fifteen frames.
    @Test
    void aBurstKeepsItsFramesAndTheirTimes() throws Exception {
        var clip = folder.resolve("bursts.mp4");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "nullsrc=s=320x240:r=30:d=6,select='lt(t,0.09)+between(t,2,3.98)+between(t,5,5.48)',"
                        + "format=yuv420p,geq=lum='16+2*N':cb=128:cr=128",
                "-fps_mode",
                "vfr",
                "-c:v",
                "libx264",
                "-qp",
                "4",
                clip.toString()));

        ready(clip);

        var brightness = brightness(rendered().resolve("240p.mp4"));
        assertThat(brightness).hasSizeBetween(160, 168);
        assertThat(brightness.stream().map(each -> Math.round((each - 16) / 2)).distinct())
                .hasSizeGreaterThanOrEqualTo(76);
        // The burst begins after two seconds and the last after five.
        assertThat(brightness.get(62)).isCloseTo(16 + 2 * 5, within(3.0));
        assertThat(brightness.get(45)).isCloseTo(16 + 2 * 2, within(3.0));
        assertThat(brightness.get(151)).isCloseTo(16 + 2 * 64, within(5.0));
    }

    private Path clip(String container, double picture, double sound, double pictureAt, double soundAt)
            throws IOException {
        var clip = folder.resolve("clip." + container);
        var coding = container.equals("webm")
                ? "-c:v libvpx -deadline realtime -b:v 2M -c:a libopus"
                : "-c:v libx264 -preset ultrafast -qp 4 -c:a aac";
        TestClips.make(words("-itsoffset " + pictureAt + " -f lavfi -i nullsrc=s=160x144:r=30:d=" + picture
                + ",format=yuv420p,geq=lum=16+6*mod(N\\,30):cb=128:cr=128"
                + " -itsoffset " + soundAt + " -f lavfi -i sine=f=440:r=48000:d=" + sound
                + " -fps_mode passthrough " + coding + " " + clip));
        return clip;
    }

    /// The seconds of every playlist.
    private List<Double> hls(Rendering rendering) throws IOException {
        var pictures = rendering.variants().stream()
                .filter(variant -> variant.muxInputs().isEmpty())
                .map(variant -> rendered().resolve(variant.file()))
                .toList();
        var sound = rendered().resolve("sound-aac.mp4");
        var target = folder.resolve("hls");
        var lengths = new ArrayList<Double>();
        for (var name : HlsPackage.of(pictures, Optional.of(sound), target).files()) {
            var segments = SEGMENT.matcher(name.endsWith(".m3u8") ? Files.readString(target.resolve(name)) : "");
            double seconds = segments.results()
                    .mapToDouble(each -> Double.parseDouble(each.group(1)))
                    .sum();
            if (seconds > 0) {
                lengths.add(seconds);
            }
        }
        assertThat(lengths).hasSizeGreaterThan(1);
        return lengths;
    }

    /// The mean brightness of every frame.
    private List<Double> brightness(Path file) throws IOException {
        var answer = folder.resolve("brightness.txt");
        TestClips.probe(
                List.of(
                        "-f",
                        "lavfi",
                        "-show_entries",
                        "frame_tags=lavfi.signalstats.YAVG",
                        "-of",
                        "flat",
                        "movie=" + file + ",signalstats"),
                answer);
        return BRIGHTNESS
                .matcher(Files.readString(answer))
                .results()
                .map(each -> Double.valueOf(each.group(1)))
                .toList();
    }

    private static List<String> words(String arguments) {
        return Stream.of(arguments.split(" ")).toList();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Path rendered() {
        return folder.resolve("rendering");
    }

    private TranscodeOutcome transcode(Path clip) throws Exception {
        return new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS)
                .transcode(clip, rendered(), ProgressListener.NONE, new Cancellation());
    }

    private Rendering ready(Path clip) throws Exception {
        var outcome = transcode(clip);
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        return ((TranscodeOutcome.Ready) outcome).rendering();
    }
}
