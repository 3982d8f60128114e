package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.media.TestClips.SHORT_CLIPS;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.ScratchDirectory;

class InspectorTest {

    private static final SourceLimits NARROW =
            new SourceLimits(500_000_000L, Duration.ofMillis(900), Duration.ofSeconds(2), 60, 100_000, 2);

    @TempDir
    Path folder;

    @Test
    void acceptsAPhoneClipInItsDisplayedOrientation() throws Exception {
        var upright = folder.resolve("upright.mp4");
        var lying = TestClips.clip(folder.resolve("lying.mp4"), "320x180", 1);
        TestClips.make(List.of("-display_rotation", "90", "-i", lying.toString(), "-c", "copy", upright.toString()));

        assertThat(inspect(upright)).isInstanceOfSatisfying(Inspection.Accepted.class, accepted -> {
            var source = accepted.source();
            assertThat(source.container()).isEqualTo(Source.Container.MP4);
            assertThat(source.picture().width()).isEqualTo(180);
            assertThat(source.picture().height()).isEqualTo(320);
            assertThat(source.picture().frameRate().perSecond()).isEqualTo(30);
            assertThat(source.sound()).map(Source.Sound::codec).contains("aac");
            assertThat(source.duration()).isBetween(Duration.ofMillis(950), Duration.ofMillis(1050));
        });
    }

    @Test
    void measuresABrowsersRecordingThatStatesNoDuration() throws Exception {
        var recording = folder.resolve("recording.webm");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=160x120:r=15:d=2",
                "-c:v",
                "libvpx",
                "-f",
                "webm",
                "-live",
                "1",
                recording.toString()));

        assertThat(inspect(recording))
                .isInstanceOfSatisfying(
                        Inspection.Accepted.class,
                        accepted -> assertThat(accepted.source().duration())
                                .isBetween(Duration.ofMillis(1800), Duration.ofMillis(2100)));
    }

    @Test
    void refusesFilesThatAreNoVideos() throws Exception {
        var random = new byte[100_000];
        new Random(1).nextBytes(random);
        var withMagic = random.clone();
        System.arraycopy("\0\0\0\24ftypisom".getBytes("ISO-8859-1"), 0, withMagic, 0, 12);

        assertThat(refusal(file("empty.mp4", new byte[0]))).isEqualTo(Refusal.EMPTY);
        assertThat(refusal(file("random.mp4", random))).isEqualTo(Refusal.NOT_A_VIDEO);
        assertThat(refusal(file("text.mp4", "یہ متن ہے، ویڈیو نہیں".getBytes("UTF-8"))))
                .isEqualTo(Refusal.NOT_A_VIDEO);
        assertThat(refusal(file("random-with-magic.mp4", withMagic))).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void refusesAFileTruncatedBeforeItsIndex() throws Exception {
        var clip = TestClips.clip(folder.resolve("whole.mp4"), "320x240", 1);
        var bytes = Files.readAllBytes(clip);

        assertThat(refusal(file("cut.mp4", Arrays.copyOf(bytes, bytes.length / 2))))
                .isEqualTo(Refusal.DAMAGED);
    }

    /// One number states the number of samples, for all of which ffprobe would allocate a table.
    @Test
    void aSmallFileStatingTwoHundredMillionSamplesUsesLittleMemoryAndTime() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "64x64", 1);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(clip));
        int samples = 200_000_000;
        bytes.putInt(at("stts", bytes) + 12, samples);
        bytes.putInt(at("stsc", bytes) + 16, samples);
        bytes.putInt(at("stsz", bytes) + 8, 1).putInt(at("stsz", bytes) + 12, samples);

        // A timeout would throw an exception.
        assertThat(inspect(file("stated.mp4", bytes.array()))).isNotNull();
    }

    private static int at(String box, ByteBuffer bytes) {
        return new String(bytes.array(), StandardCharsets.ISO_8859_1).indexOf(box);
    }

    @Test
    void refusesSoundAlone() throws Exception {
        var sound = folder.resolve("sound.m4a");
        TestClips.make(List.of("-f", "lavfi", "-i", "sine=d=1", sound.toString()));

        assertThat(refusal(sound)).isEqualTo(Refusal.NO_PICTURE);
    }

    @Test
    void refusesACodecOutsideTheAllowlist() throws Exception {
        var exotic = folder.resolve("exotic.mkv");
        TestClips.make(List.of("-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-c:v", "magicyuv", exotic.toString()));

        assertThat(refusal(exotic)).isEqualTo(Refusal.UNKNOWN_CODEC);
    }

    @Test
    void subtitlesAndACoverAreIgnored() throws Exception {
        var subtitles = Files.writeString(folder.resolve("s.srt"), "1\n00:00:00,000 --> 00:00:01,000\nسلام\n");
        var clip = folder.resolve("with-extras.mp4");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=160x120:d=1",
                "-i",
                subtitles.toString(),
                "-f",
                "lavfi",
                "-i",
                "color=s=64x64:d=0.04",
                "-map",
                "2",
                "-map",
                "0",
                "-map",
                "1",
                "-c:v:0",
                "mjpeg",
                "-disposition:v:0",
                "attached_pic",
                "-c:v:1",
                "libx264",
                "-c:s",
                "mov_text",
                clip.toString()));

        assertThat(inspect(clip))
                .isInstanceOfSatisfying(
                        Inspection.Accepted.class,
                        accepted ->
                                assertThat(accepted.source().picture().codec()).isEqualTo("h264"));
    }

    @Test
    void refusesFilesBeyondTheLimits() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "320x240", 1);
        var inspector = new Inspector(TestClips.ffmpeg(), NARROW);

        assertThat(refusal(new Inspector(TestClips.ffmpeg(), SourceLimits.DEFAULT), clip))
                .isEqualTo(Refusal.TOO_SHORT);
        assertThat(refusal(inspector, TestClips.clip(folder.resolve("long.mp4"), "64x64", 3)))
                .isEqualTo(Refusal.TOO_LONG);
        assertThat(refusal(inspector, TestClips.clip(folder.resolve("large.mp4"), "400x300", 1)))
                .isEqualTo(Refusal.TOO_MANY_PIXELS);

        var fast = folder.resolve("fast.mp4");
        TestClips.make(List.of("-f", "lavfi", "-i", "testsrc=s=64x64:r=100:d=1", fast.toString()));
        assertThat(refusal(inspector, fast)).isEqualTo(Refusal.TOO_MANY_FRAMES);

        var many = folder.resolve("many.mkv");
        TestClips.make(List.of("-i", clip.toString(), "-map", "0", "-map", "0", "-c", "copy", many.toString()));
        assertThat(refusal(inspector, many)).isEqualTo(Refusal.TOO_MANY_STREAMS);

        var few = new SourceLimits(1000, Duration.ZERO, Duration.ofSeconds(2), 60, 1_000_000, 2);
        assertThat(refusal(new Inspector(TestClips.ffmpeg(), few), clip)).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesTooLargeAPicture() throws Exception {
        var huge = folder.resolve("huge.mkv");
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "color=s=8192x4704:r=1:d=1",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                huge.toString()));

        assertThat(refusal(huge)).isEqualTo(Refusal.TOO_MANY_PIXELS);
    }

    /// The playlist is refused for its first bytes. The confined ffprobe, which gets it directly, refuses its
    /// format; an allowed format shows that it would otherwise be fetched.
    @Test
    void aPlaylistInDisguiseFetchesNothing() throws Exception {
        var requests = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/segment.ts";
            var disguised = playlist("lesson.mp4", url);

            assertThat(refusal(disguised)).isEqualTo(Refusal.NOT_A_VIDEO);
            assertThat(probedDirectly(disguised)).isNotZero();
            assertThat(requests).hasValue(0);

            var open = Files.copy(disguised, folder.resolve("lesson.m3u8"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(TestClips.run(
                            List.of("-protocol_whitelist", "file,http,tcp", "-i", open.toString(), "-f", "null", "-")))
                    .isPresent();
            assertThat(requests).hasPositiveValue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPlaylistInDisguiseReadsNoOtherFile() throws Exception {
        var victim = folder.resolve("victim.ts");
        TestClips.make(List.of("-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-c:v", "libx264", victim.toString()));
        var disguised = playlist("lesson.mp4", victim.toUri().toString().replace("file:///", "file:/"));

        assertThat(refusal(disguised)).isEqualTo(Refusal.NOT_A_VIDEO);
        assertThat(probedDirectly(disguised)).isNotZero();

        var open = Files.copy(disguised, folder.resolve("lesson.m3u8"));
        assertThat(TestClips.run(List.of("-i", open.toString(), "-f", "null", "-")))
                .isEmpty();
    }

    private Path playlist(String name, String segment) throws IOException {
        var text = "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + segment + "\n#EXT-X-ENDLIST\n";
        return Files.writeString(folder.resolve(name), text);
    }

    private int probedDirectly(Path file) throws Exception {
        try (var scratch = ScratchDirectory.open(folder, file)) {
            var arguments = new ArrayList<String>(Allowlist.inputOptions(SHORT_CLIPS));
            arguments.addAll(List.of("-show_format", "-i", scratch.inputUrl()));
            var outcome = TestClips.ffmpeg().probe(scratch, arguments, Duration.ofSeconds(15), line -> {});
            assertThat(outcome).isInstanceOf(ExitOutcome.Exited.class);
            return ((ExitOutcome.Exited) outcome).status();
        }
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Inspection inspect(Path file) throws Exception {
        return new Inspector(TestClips.ffmpeg(), SHORT_CLIPS).inspect(file);
    }

    private Refusal refusal(Path file) throws Exception {
        return refusal(new Inspector(TestClips.ffmpeg(), SHORT_CLIPS), file);
    }

    private static Refusal refusal(Inspector inspector, Path file) throws Exception {
        var inspection = inspector.inspect(file);
        assertThat(inspection).isInstanceOf(Inspection.Refused.class);
        return ((Inspection.Refused) inspection).refusal();
    }
}
