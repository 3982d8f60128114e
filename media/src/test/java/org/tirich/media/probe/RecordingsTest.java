package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tirich.media.TestClips.SHORT_CLIPS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;

/// Inspections of files as browsers, cameras, editors and ripping programs write them.
class RecordingsTest {

    private static final String PICTURE = "-f lavfi -i testsrc2=s=160x144:r=30:d=1";
    private static final String SOUND = "-f lavfi -i sine=r=48000:d=1";
    private static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live.webm | -c:v libvpx -deadline realtime -f webm -live 1",
                "opus.webm | -f lavfi -i sine=d=2 -c:v libvpx -deadline realtime -c:a libopus -f webm -live 1",
                "file.webm | -c:v libvpx-vp9 -deadline realtime -cpu-used 8",
                "file.mkv | " + H264
            })
    void aBrowsersRecordingWithAnUnevenClockIsAccepted(String name, String encoding) throws Exception {
        var clip = make(
                name,
                "-f lavfi -i testsrc2=s=160x144:r=30:d=2,settb=1/1000,setpts='PTS+floor(random(1)*14)'",
                encoding + " -fps_mode passthrough -enc_time_base:v 1/1000");

        var source = accepted(clip);

        assertThat(source.picture().frameRate().perSecond()).isEqualTo(30);
        assertThat(source.duration()).isBetween(Duration.ofMillis(1950), Duration.ofMillis(2050));
    }

    @ParameterizedTest
    @CsvSource({"24000/1001", "25", "30000/1001", "50", "60000/1001", "60", "120"})
    void matroskaRoundsTheTimesOfEveryRate(String rate) throws Exception {
        var clip = make("clip.mkv", "-f lavfi -i testsrc2=s=160x144:d=1:r=" + rate, H264);

        assertThat(accepted(clip).picture().frameRate().perSecond())
                .isCloseTo(
                        FrameRate.of(rate.contains("/") ? rate : rate + "/1")
                                .orElseThrow()
                                .perSecond(),
                        within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"clip.mkv", "clip.mp4", "clip.webm"})
    void slowMotionAboveTheLimitIsRefusedForItsFrames(String name) throws Exception {
        var coding = name.endsWith("webm") ? "-c:v libvpx -deadline realtime" : H264;
        var clip = make(name, "-f lavfi -i testsrc2=s=160x144:r=240:d=1", coding);

        assertThat(inspect(clip))
                .isInstanceOfSatisfying(
                        Inspection.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_FRAMES));
    }

    /// A recording that was cut begins with frames that cannot be decoded, and they are counted too.
    @Test
    void framesBeforeTheFirstKeyframeCount() throws Exception {
        var whole = make("whole.mkv", "-f lavfi -i testsrc2=s=160x144:r=240:d=1", H264 + " -g 1000");
        var clip = make("clip.mkv", "-i " + whole, "-c copy -copyinkf -bsf:v noise=drop=eq(n\\,0)");

        assertThat(inspect(clip))
                .isInstanceOfSatisfying(
                        Inspection.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_FRAMES));
    }

    @ParameterizedTest
    @CsvSource({"clip.mkv, 1000", "clip.mp4, 1000", "clip.mov, 77", "clip.mkv, 3", "clip.mp4, 0.3"})
    void anEndStampIsNoDuration(String name, String offset) throws Exception {
        var clip = make(name, PICTURE + " " + SOUND, H264 + " -c:a aac -output_ts_offset " + offset);

        assertThat(accepted(clip).duration()).isBetween(Duration.ofMillis(950), Duration.ofMillis(1400));
    }

    @Test
    void anEditListExcludesPackets() throws Exception {
        var whole = make("whole.mp4", "-f lavfi -i testsrc2=s=160x144:r=30:d=4", H264);
        var clip = make("clip.mp4", "-ss 1.5 -i " + whole, "-c copy");

        assertThat(accepted(clip).duration()).isBetween(Duration.ofMillis(2450), Duration.ofMillis(2550));
    }

    @ParameterizedTest
    @CsvSource({
        "clip.mov, alac",
        "clip.mkv, mp2",
        "clip.mkv, ac3",
        "clip.mp4, eac3",
        "clip.mov, pcm_s24be",
        "clip.mov, pcm_f32le",
        "clip.avi, pcm_mulaw",
        "clip.avi, adpcm_ms"
    })
    void theSoundsOfCamerasAndEditorsAreUsed(String name, String codec) throws Exception {
        var clip = make(name, PICTURE + " " + SOUND, H264 + " -c:a " + codec);

        assertThat(accepted(clip).sound()).map(Source.Sound::codec).contains(codec);
    }

    @ParameterizedTest
    @CsvSource({"dca, dts", "wavpack, wavpack", "truehd, truehd"})
    void aSoundBesideAReadableOneIsNotNeeded(String encoder, String codec) throws Exception {
        var clip = make(
                "clip.mkv",
                PICTURE + " " + SOUND + " " + SOUND,
                H264 + " -map 0 -map 1 -map 2 -c:a:0 " + encoder + " -strict -2 -ac:a:0 2 -c:a:1 aac");

        var source = accepted(clip);

        assertThat(source.sound()).map(Source.Sound::stream).contains(2);
        assertThat(source.streams()).contains(new SourceStream.Unreadable(1, SourceStream.Kind.SOUND, codec));
    }

    @Test
    void theOnlySoundIsNamedWhereItCannotBeRead() throws Exception {
        var clip = make("clip.mkv", PICTURE + " " + SOUND, H264 + " -c:a dca -strict -2 -ac 2");

        assertThat(inspect(clip)).isEqualTo(new Inspection.Refused(Refusal.UNKNOWN_SOUND, "dts"));
    }

    /// The muxer cannot write these subtitles from text, so their codec is renamed.
    @ParameterizedTest
    @CsvSource({"S_HDMV/PGS, hdmv_pgs_subtitle", "S_VOBSUB, dvd_subtitle", "S_DVBSUB, dvb_subtitle"})
    void subtitlesOfDiscsDoNotRefuseAFile(String id, String codec) throws Exception {
        var text = Files.writeString(folder.resolve("s.srt"), "1\n00:00:00,000 --> 00:00:01,000\nسلام\n");
        var clip = make("clip.mkv", PICTURE + " -i " + text, H264 + " -c:s srt");
        var bytes = Files.readAllBytes(clip);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("S_TEXT/UTF8");
        System.arraycopy((id + "\0\0\0").getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, "S_TEXT/UTF8".length());
        Files.write(clip, bytes);

        assertThat(accepted(clip).streams())
                .containsExactly(
                        new SourceStream.Used(0, SourceStream.Kind.PICTURE, "h264"),
                        new SourceStream.NotNeeded(1, SourceStream.Kind.SUBTITLES, codec));
    }

    /// ffprobe may not open the file, so that its properties are read from a copy.
    @ParameterizedTest
    @CsvSource({"clip.mp4, dts", "clip.mkv, wavpack"})
    void rotationAndDefaultFlagsAreReadBesideAnUnreadableStream(String name, String codec) throws Exception {
        var lying = make("lying.mp4", "-f lavfi -i testsrc2=s=160x90:r=30:d=1", H264);
        var unreadable = codec.equals("wavpack") ? "wavpack" : "dca -strict -2 -ac:a:0 2";
        var clip = make(
                name,
                "-display_rotation 90 -i " + lying + " " + SOUND + " " + SOUND + " " + SOUND,
                "-map 0 -map 1 -map 2 -map 3 -c:v copy -c:a:0 " + unreadable
                        + " -c:a:1 aac -c:a:2 aac -disposition:a:0 0 -disposition:a:1 0 -disposition:a:2 default");

        var source = accepted(clip);

        assertThat(source.picture().height()).isGreaterThan(source.picture().width());
        assertThat(source.sound()).map(Source.Sound::stream).contains(3);
    }

    @Test
    void anEncryptedFileIsCalledProtected() throws Exception {
        var clear = make("clear.mp4", PICTURE + " " + SOUND, H264 + " -c:a aac");
        var encrypted = make(
                "encrypted.mp4",
                "-i " + clear,
                "-c copy -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb"
                        + " -encryption_kid a7e61c373e219033c21091fa607bf3b8");

        assertThat(inspect(encrypted))
                .isInstanceOfSatisfying(
                        Inspection.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.PROTECTED));
        assertThat(inspect(clear)).isInstanceOf(Inspection.Accepted.class);
    }

    private Path make(String name, String input, String encoding) throws Exception {
        var clip = folder.resolve(name);
        TestClips.make(Stream.of(input, encoding, clip.toString())
                .flatMap(part -> Stream.of(part.strip().split(" +")))
                .map(word -> word.replace("'", ""))
                .toList());
        return clip;
    }

    private static Source accepted(Path file) throws Exception {
        var inspection = inspect(file);
        assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
        return ((Inspection.Accepted) inspection).source();
    }

    private static Inspection inspect(Path file) throws Exception {
        return new Inspector(TestClips.ffmpeg(), SHORT_CLIPS).inspect(file);
    }
}
