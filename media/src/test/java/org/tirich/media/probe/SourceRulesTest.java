package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of [SourceRules] at their limits.
class SourceRulesTest {

    private static final SourceLimits LIMITS =
            new SourceLimits(100, Duration.ofSeconds(3), Duration.ofSeconds(180), 60, 640 * 360, 3);

    private final List<FileFacts.Stream> streams = new ArrayList<>();
    private double stated;

    @Test
    void acceptsAFileAtEveryUpperLimit() {
        picture("h264", 640, 360, frames(60, 180), Map.of());
        sound("aac", 0, 180, Map.of());
        other("subtitle", "dvd_subtitle");
        other("data", "none");

        assertThat(accepted().bytes()).isEqualTo(50);
    }

    @Test
    void acceptsAFileOfTheMinimumDuration() {
        picture(frames(30, 3));

        assertThat(accepted().duration()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void refusesAFileJustBeyondEachLimit() {
        picture("h264", 641, 360, frames(30, 10), Map.of());
        assertThat(refusal()).isEqualTo(Refusal.TOO_MANY_PIXELS);

        streams.clear();
        picture(frames(61, 10));
        assertThat(refusal()).isEqualTo(Refusal.TOO_MANY_FRAMES);

        streams.clear();
        picture(frames(25, 2.9));
        assertThat(refusal()).isEqualTo(Refusal.TOO_SHORT);

        streams.clear();
        picture(frames(25, 180.1));
        assertThat(refusal()).isEqualTo(Refusal.TOO_LONG);

        streams.clear();
        picture(frames(25, 10));
        sound("aac", 0, 180.2, Map.of());
        assertThat(refusal()).isEqualTo(Refusal.TOO_LONG);

        streams.clear();
        picture(frames(25, 10));
        IntStream.range(0, 3).forEach(_ -> sound("aac", 0, 10, Map.of()));
        assertThat(refusal()).isEqualTo(Refusal.TOO_MANY_STREAMS);
    }

    @Test
    void framesAreCountedOverTimeWhateverTheContainerStates() {
        picture("h264", 320, 180, frames(30, 10), Map.of("avg_frame_rate", "0/0", "r_frame_rate", "1000/1"));
        assertThat(accepted().picture().frameRate()).isEqualTo(new FrameRate(30, 1));

        streams.clear();
        picture("h264", 320, 180, frames(61, 10), Map.of("avg_frame_rate", "30/1", "r_frame_rate", "30/1"));
        assertThat(refusal()).isEqualTo(Refusal.TOO_MANY_FRAMES);
    }

    @Test
    void aShortBurstIsNotTooMany() {
        var starts = new double[60];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i < 59 ? i * 0.004 : 10;
        }
        picture(new PacketTimes(starts, 10.1));

        assertThat(accepted().picture().frameRate()).isEqualTo(new FrameRate(30, 1));
    }

    @Test
    void aPictureWithoutSizeOrPacketsIsDamaged() {
        picture("h264", 0, 180, frames(30, 10), Map.of());
        assertThat(refusal()).isEqualTo(Refusal.DAMAGED);

        streams.clear();
        picture(new PacketTimes(new double[0], 0));
        assertThat(refusal()).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void aFileShorterThanItStatesIsDamaged() {
        stated = 20;
        picture(frames(30, 10));
        assertThat(refusal()).isEqualTo(Refusal.DAMAGED);

        stated = 10.4;
        assertThat(accepted().duration()).isEqualTo(Duration.ofSeconds(10));

        streams.clear();
        stated = 20;
        picture("h264", 320, 180, frames(30, 10), Map.of("duration", "20.000"));
        sound("aac", 0, 20, Map.of());
        assertThat(refusal()).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void aSubtitleThatOutlastsTheLessonIsNoDamage() {
        stated = 30;
        picture(frames(30, 10));
        streams.add(new FileFacts.Stream(
                new PacketScan.Stream(1, "subtitle", "subrip", 0, 0, new PacketTimes(new double[] {0}, 30)),
                properties(Map.of()),
                false));

        assertThat(accepted().duration()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 4, 20", // the sound goes on
        "4, 20, 20", // the picture goes on
        "10.05, 10, 10", // the encoder of the sound padded its last packet
        "0, 5, 5" // no sound
    })
    void theLessonLastsUntilPictureAndSoundHaveEnded(double sound, double picture, double seconds) {
        picture(frames(30, picture));
        if (sound > 0) {
            sound("aac", 0, sound, Map.of());
        }

        assertThat(accepted().duration().toMillis()).isEqualTo(Math.round(seconds * 1000));
    }

    /// An end stamp is no duration.
    @ParameterizedTest
    @CsvSource({"0, 0", "1000, 1000", "0.4, 0", "2, 2"})
    void timesCountFromTheFirstPacketOfPictureAndSound(double offset, long start) {
        picture(shifted(frames(30, 4), offset));
        sound("aac", offset, offset + 4, Map.of());

        var source = accepted();

        assertThat(source.duration().toMillis() / 1000.0).isBetween(4.0, 4.5);
        assertThat(source.start()).isEqualTo(Duration.ofSeconds(start));
    }

    @Test
    void aPictureThatStartsLateKeepsItsDistanceFromTheSound() {
        picture(shifted(frames(30, 4), 2));
        sound("aac", 0, 4, Map.of());

        var source = accepted();

        assertThat(source.start()).isZero();
        assertThat(source.picture().begin()).isEqualTo(Duration.ofSeconds(2));
        assertThat(source.duration()).isEqualTo(Duration.ofSeconds(6));
    }

    /// At one frame in three seconds a held frame would last up to three seconds too long.
    @Test
    void aSlowPictureThatIsHeldGetsAHigherRate() {
        picture("h264", 320, 180, frames(1 / 3.0, 9), Map.of("avg_frame_rate", "1/3"));
        assertThat(accepted().picture().frameRate()).isEqualTo(new FrameRate(1, 3));

        sound("aac", 0, 20, Map.of());
        assertThat(accepted().picture().frameRate().perSecond()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"4:3, 427", "1:1, 320", "0:1, 320", "5:1, 320", "1:5, 320", "N/A, 320"})
    void appliesAPlausiblePixelAspectRatio(String ratio, int width) {
        picture("h264", 320, 180, frames(30, 10), Map.of("sample_aspect_ratio", ratio));

        assertThat(accepted().picture().width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, 180", "270, 180", "180, 320", "0, 320"})
    void appliesTheRotation(int degrees, int width) {
        picture(
                "h264",
                320,
                180,
                frames(30, 10),
                Map.of("side_data_list.side_data.0.rotation", Integer.toString(degrees)));

        assertThat(accepted().picture().width()).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attached_pic", "still_image", "timed_thumbnails"})
    void aCoverIsNoPicture(String disposition) {
        picture("mjpeg", 320, 180, frames(30, 10), Map.of("disposition." + disposition, "1"));
        assertThat(refusal()).isEqualTo(Refusal.NO_PICTURE);

        picture(frames(30, 10));
        assertThat(used()).containsExactly(1);
        assertThat(accepted().streams().getFirst())
                .isEqualTo(new SourceStream.NotNeeded(0, SourceStream.Kind.COVER, "mjpeg"));
    }

    @Test
    void aSingleStillBesideAPictureIsACoverWhateverTheFileStates() {
        picture("png", 3000, 3000, new PacketTimes(new double[] {0}, 10), Map.of("disposition.default", "1"));
        picture(frames(30, 10));

        assertThat(used()).containsExactly(1);
        assertThat(accepted().streams().getFirst().kind()).isEqualTo(SourceStream.Kind.COVER);
    }

    @Test
    void theMeantPictureIsTheDefaultThenTheLargest() {
        picture("h264", 320, 180, frames(30, 10), Map.of("disposition.default", "0"));
        picture("h264", 640, 360, frames(30, 10), Map.of("disposition.default", "0"));
        assertThat(used()).containsExactly(1);

        streams.clear();
        picture("h264", 320, 180, frames(30, 10), Map.of("disposition.default", "1"));
        picture("h264", 640, 360, frames(30, 10), Map.of("disposition.default", "0"));
        assertThat(used()).containsExactly(0);

        streams.clear();
        picture("h264", 320, 180, new PacketTimes(new double[] {0}, 10), Map.of("disposition.default", "1"));
        picture("h264", 160, 90, frames(30, 10), Map.of());
        assertThat(used()).as("a moving picture").containsExactly(1);

        streams.clear();
        picture("h264", 640, 361, frames(30, 10), Map.of("disposition.default", "1"));
        picture("h264", 320, 180, frames(30, 10), Map.of());
        assertThat(used()).as("one within the limits").containsExactly(1);
    }

    @Test
    void theMeantSoundIsTheDefaultThenTheFirst() {
        picture(frames(30, 10));
        sound("aac", 0, 10, Map.of());
        sound("opus", 0, 10, Map.of());
        assertThat(used()).containsExactly(0, 1);
        assertThat(accepted().furtherSounds()).containsExactly(new Source.Sound(2, "opus", Duration.ofSeconds(10)));

        streams.clear();
        picture(frames(30, 10));
        sound("aac", 0, 10, Map.of());
        sound("opus", 0, 10, Map.of("disposition.default", "1"));
        assertThat(used()).containsExactly(0, 2);

        streams.clear();
        picture(frames(30, 10));
        sound("aac", 0, 10, Map.of("disposition.default", "1", "disposition.visual_impaired", "1"));
        sound("opus", 0, 10, Map.of());
        assertThat(used()).as("not the description of the picture").containsExactly(0, 2);

        streams.clear();
        picture(frames(30, 10));
        streams.add(new FileFacts.Stream(
                new PacketScan.Stream(1, "audio", "aac", 0, 0, new PacketTimes(new double[0], 0)),
                properties(Map.of("disposition.default", "1")),
                false));
        sound("opus", 0, 10, Map.of());
        assertThat(used()).as("not an empty one").containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "yuv420p, tv, progressive, 320, 180, true",
        "yuv420p, unknown, unknown, 320, 180, true",
        "yuvj420p, pc, progressive, 320, 180, false",
        "yuv420p, pc, progressive, 320, 180, false",
        "yuv420p10le, tv, progressive, 320, 180, false",
        "yuv444p, tv, progressive, 320, 180, false",
        "gbrp, pc, progressive, 320, 180, false",
        "yuv420p, tv, tt, 320, 180, false",
        "yuv420p, tv, progressive, 321, 180, false",
        "yuv420p, tv, progressive, 320, 181, false",
        "yuv420p, tv, progressive, 30, 180, false"
    })
    void onlyAPictureThatEveryScalerTakesIsPlain(
            String format, String range, String order, int width, int height, boolean plain) {
        picture(
                "h264",
                width,
                height,
                frames(30, 10),
                Map.of("pix_fmt", format, "color_range", range, "field_order", order));

        assertThat(accepted().picture().plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"bt709, true", "smpte170m, true", "unknown, true", "gbr, false", "ycgco, false", "ictcp, false"})
    void aPictureOfAnUnusualMatrixIsNotPlain(String matrix, boolean plain) {
        picture("h264", 320, 180, frames(30, 10), Map.of("pix_fmt", "yuv420p", "color_space", matrix));

        assertThat(accepted().picture().plain()).isEqualTo(plain);
    }

    @Test
    void everyStreamIsDescribed() {
        picture("prores", 320, 180, frames(30, 10), Map.of());
        picture("magicyuv", 320, 180, frames(30, 10), Map.of());
        sound("dts", 0, 10, Map.of());
        streams.add(encrypted(3, "audio", "aac"));
        other("subtitle", "hdmv_pgs_subtitle");
        other("attachment", "none");
        var wide = new SourceLimits(100, Duration.ofSeconds(3), Duration.ofSeconds(180), 60, 640 * 360, 16);
        sound("pcm_s24be", 0, 10, Map.of());

        var inspection = SourceRules.judge(wide, facts());

        assertThat(((Inspection.Accepted) inspection).source().streams())
                .containsExactly(
                        new SourceStream.Used(0, SourceStream.Kind.PICTURE, "prores"),
                        new SourceStream.Unreadable(1, SourceStream.Kind.PICTURE, "magicyuv"),
                        new SourceStream.Unreadable(2, SourceStream.Kind.SOUND, "dts"),
                        new SourceStream.Protected(3, SourceStream.Kind.SOUND, "aac"),
                        new SourceStream.NotNeeded(4, SourceStream.Kind.SUBTITLES, "hdmv_pgs_subtitle"),
                        new SourceStream.NotNeeded(5, SourceStream.Kind.DATA, "unknown"),
                        new SourceStream.Used(6, SourceStream.Kind.SOUND, "pcm_s24be"));
    }

    @Test
    void aNeededStreamThatCannotBeReadIsNamed() {
        picture("magicyuv", 320, 180, frames(30, 10), Map.of());
        sound("aac", 0, 10, Map.of());
        assertThat(judge()).isEqualTo(new Inspection.Refused(Refusal.UNKNOWN_CODEC, "magicyuv"));

        streams.clear();
        picture(frames(30, 10));
        sound("dts", 0, 10, Map.of());
        assertThat(judge()).isEqualTo(new Inspection.Refused(Refusal.UNKNOWN_SOUND, "dts"));

        streams.clear();
        picture("none", 320, 180, frames(30, 10), Map.of());
        assertThat(judge()).isEqualTo(new Inspection.Refused(Refusal.UNKNOWN_CODEC, "unknown"));
    }

    @Test
    void aNeededStreamThatIsEncryptedIsCalledProtected() {
        streams.add(encrypted(0, "video", "h264"));
        assertThat(refusal()).isEqualTo(Refusal.PROTECTED);

        streams.clear();
        picture(frames(30, 10));
        streams.add(encrypted(1, "audio", "aac"));
        assertThat(refusal()).isEqualTo(Refusal.PROTECTED);
    }

    /// The limit in a sentence is that of the code.
    @Test
    void messagesStateTheLimits() {
        var limits = SourceLimits.DEFAULT;

        assertThat(Refusal.TOO_MANY_FRAMES.message("")).contains(Math.round(limits.maxFramesPerSecond()) + " or fewer");
        assertThat(Refusal.TOO_MANY_STREAMS.message("")).contains("up to " + limits.maxStreams());
        assertThat(Refusal.TOO_MANY_PIXELS.message("")).contains(limits.maxPixels() / 1_000_000 + " megapixels");
        assertThat(Refusal.TOO_LARGE.message("")).contains(limits.maxBytes() / 1_000_000 + " MB");
        assertThat(limits.maxDuration()).isEqualTo(Duration.ofMinutes(3));
        assertThat(Refusal.TOO_LONG.message("")).contains("three minutes");
        assertThat(limits.minDuration()).isEqualTo(Duration.ofSeconds(3));
        assertThat(Refusal.TOO_SHORT.message("")).contains("three seconds");
        assertThat(Refusal.UNKNOWN_SOUND.message("dts")).contains("format dts,");
    }

    private static FileFacts.Stream encrypted(int index, String kind, String codec) {
        return new FileFacts.Stream(
                new PacketScan.Stream(index, kind, codec, 320, 180, frames(30, 10)), properties(Map.of()), true);
    }

    private void picture(PacketTimes times) {
        picture("h264", 320, 180, times, Map.of());
    }

    private void picture(String codec, int width, int height, PacketTimes times, Map<String, String> properties) {
        streams.add(new FileFacts.Stream(
                new PacketScan.Stream(streams.size(), "video", codec, width, height, times),
                properties(properties),
                false));
    }

    private void sound(String codec, double begin, double end, Map<String, String> properties) {
        streams.add(new FileFacts.Stream(
                new PacketScan.Stream(
                        streams.size(), "audio", codec, 0, 0, new PacketTimes(new double[] {begin, end - 0.02}, end)),
                properties(properties),
                false));
    }

    private void other(String kind, String codec) {
        streams.add(new FileFacts.Stream(
                new PacketScan.Stream(streams.size(), kind, codec, 0, 0, new PacketTimes(new double[0], 0)),
                properties(Map.of()),
                false));
    }

    private static ProbeOutput.Stream properties(Map<String, String> values) {
        var all = new HashMap<String, String>();
        values.forEach((key, value) -> all.put("streams.stream.0." + key, value));
        return new ProbeOutput(all).stream(0);
    }

    private static PacketTimes frames(double rate, double seconds) {
        return new PacketTimes(
                IntStream.range(0, (int) Math.round(rate * seconds))
                        .mapToDouble(i -> i / rate)
                        .toArray(),
                seconds);
    }

    private static PacketTimes shifted(PacketTimes times, double by) {
        var starts = times.starts().clone();
        for (int i = 0; i < starts.length; i++) {
            starts[i] += by;
        }
        return new PacketTimes(starts, times.end() + by);
    }

    private FileFacts facts() {
        return new FileFacts(Source.Container.MP4, 50, streams, stated);
    }

    private Inspection judge() {
        return SourceRules.judge(LIMITS, facts());
    }

    private Source accepted() {
        var inspection = judge();
        assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
        return ((Inspection.Accepted) inspection).source();
    }

    private List<Integer> used() {
        return accepted().streams().stream()
                .filter(stream -> stream instanceof SourceStream.Used)
                .map(SourceStream::index)
                .toList();
    }

    private Refusal refusal() {
        var inspection = judge();
        assertThat(inspection).isInstanceOf(Inspection.Refused.class);
        return ((Inspection.Refused) inspection).refusal();
    }
}
