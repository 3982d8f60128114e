package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.FfmpegVersion;
import org.tirich.media.tools.Toolchain;

/// The rules of [Inspector] at their limits, with a script in place of ffprobe that prints prepared answers.
class InspectorRulesTest {

    private static final SourceLimits LIMITS =
            new SourceLimits(100, Duration.ofSeconds(3), Duration.ofSeconds(180), 60, 640 * 360, 3);

    @TempDir
    Path folder;

    private final List<String> answer = new ArrayList<>();

    @Test
    void acceptsAFileAtEveryUpperLimit() throws Exception {
        video(0, Map.of("width", "640", "height", "360", "avg_frame_rate", "60/1", "duration", "180.000"));
        audio(1, "aac");
        other(2, "subtitle");

        assertThat(accepted(file(100)).bytes()).isEqualTo(100);
    }

    @Test
    void acceptsAFileOfTheMinimumDuration() throws Exception {
        video(0, Map.of("duration", "3.000"));

        assertThat(accepted(file(50)).duration()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void refusesAFileJustBeyondEachLimit() throws Exception {
        video(0, Map.of());
        assertThat(refusal(file(101))).isEqualTo(Refusal.TOO_LARGE);

        assertThat(refusalOf(Map.of("width", "641", "height", "360"))).isEqualTo(Refusal.TOO_MANY_PIXELS);
        assertThat(refusalOf(Map.of("avg_frame_rate", "60001/1000"))).isEqualTo(Refusal.TOO_MANY_FRAMES);
        assertThat(refusalOf(Map.of("duration", "2.999"))).isEqualTo(Refusal.TOO_SHORT);
        assertThat(refusalOf(Map.of("duration", "180.001"))).isEqualTo(Refusal.TOO_LONG);

        answer.clear();
        video(0, Map.of());
        audio(1, "aac");
        audio(2, "aac");
        audio(3, "aac");
        assertThat(refusal(file(50))).isEqualTo(Refusal.TOO_MANY_STREAMS);
    }

    @Test
    void refusesAPictureWithoutSizeOrFrameRate() throws Exception {
        assertThat(refusalOf(Map.of("width", "0"))).isEqualTo(Refusal.DAMAGED);
        assertThat(refusalOf(Map.of("avg_frame_rate", "0/0", "r_frame_rate", "0/0")))
                .isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void readsTheOtherFrameRateWhereThereIsNoAverage() throws Exception {
        video(0, Map.of("avg_frame_rate", "0/0", "r_frame_rate", "25/1"));

        assertThat(accepted(file(50)).picture().frameRate()).isEqualTo(new FrameRate(25, 1));
    }

    @Test
    void theShorterStatedDurationCounts() throws Exception {
        video(0, Map.of("duration", "4.000"));
        answer.add("format.duration=\"5.000\"");
        assertThat(accepted(file(50)).duration()).isEqualTo(Duration.ofSeconds(4));

        answer.clear();
        video(0, Map.of("duration", "5.000"));
        answer.add("format.duration=\"4.500\"");
        assertThat(accepted(file(50)).duration()).isEqualTo(Duration.ofMillis(4500));
    }

    @ParameterizedTest
    @CsvSource({"4:3, 427", "1:1, 320", "0:1, 320", "5:1, 320", "1:5, 320", "N/A, 320"})
    void appliesAPlausiblePixelAspectRatio(String ratio, int width) throws Exception {
        video(0, Map.of("sample_aspect_ratio", ratio));

        assertThat(accepted(file(50)).picture().width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, 180", "270, 180", "180, 320", "0, 320"})
    void appliesTheRotation(int degrees, int width) throws Exception {
        video(0, Map.of("side_data_list.side_data.0.rotation", Integer.toString(degrees)));

        assertThat(accepted(file(50)).picture().width()).isEqualTo(width);
    }

    @Test
    void aCoverIsNoPicture() throws Exception {
        video(0, Map.of("disposition.attached_pic", "1"));
        assertThat(refusal(file(50))).isEqualTo(Refusal.NO_PICTURE);

        answer.clear();
        video(0, Map.of("disposition.attached_pic", "1"));
        video(1, Map.of());
        assertThat(accepted(file(50)).picture().stream()).isEqualTo(1);
    }

    @Test
    void theFirstPictureAndSoundOfAllowedCodecsAreUsed() throws Exception {
        video(0, Map.of("codec_name", "magicyuv"));
        assertThat(inspect(file(50))).isEqualTo(new Inspection.Refused(Refusal.UNKNOWN_CODEC, "magicyuv"));

        audio(1, "dts");
        audio(2, "opus");
        answer.addAll(List.of("streams.stream.3.index=3", "format.nb_streams=4"));
        assertThat(refusal(file(50))).isEqualTo(Refusal.TOO_MANY_STREAMS);

        answer.clear();
        video(0, Map.of());
        audio(1, "dts");
        audio(2, "opus");
        assertThat(accepted(file(50)).sound()).contains(new Source.Sound(2, "opus"));

        answer.clear();
        video(0, Map.of("codec_name", "magicyuv"));
        video(1, Map.of());
        audio(2, "dts");
        assertThat(accepted(file(50)).picture().stream()).isEqualTo(1);
        assertThat(accepted(file(50)).sound()).isEmpty();
    }

    @Test
    void onlyTheFirstLinesOfTheAnswerAreRead() throws Exception {
        for (int line = 0; line < ProbeOutput.MAX_LINES; line++) {
            answer.add("format.tags.number" + line + "=1");
        }
        video(0, Map.of());

        assertThat(refusal(file(50))).isEqualTo(Refusal.NO_PICTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "[matroska] Codec (magicyuv) not on whitelist, UNKNOWN_CODEC",
        "[h264] Picture size exceeds specified max pixel count, TOO_MANY_PIXELS",
        "moov atom not found, DAMAGED"
    })
    void theErrorOfFfprobeDecidesTheReason(String error, Refusal refusal) throws Exception {
        assertThat(inspect(file(50), "echo '" + error + "' >&2; exit 1"))
                .isEqualTo(new Inspection.Refused(refusal, error));
    }

    @Test
    void aFaultOfTheMachineIsNoRefusal() throws Exception {
        var file = file(50);

        assertThatThrownBy(() -> inspect(file, "exit 137"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not be probed");
    }

    private Refusal refusalOf(Map<String, String> properties) throws Exception {
        answer.clear();
        video(0, properties);
        return refusal(file(50));
    }

    private void video(int stream, Map<String, String> properties) {
        add(stream, "codec_type", "\"video\"");
        add(stream, "codec_name", "\"h264\"");
        add(stream, "width", "320");
        add(stream, "height", "180");
        add(stream, "avg_frame_rate", "\"30/1\"");
        add(stream, "duration", "\"10.000\"");
        // The last value of a key counts.
        properties.forEach((key, value) -> add(stream, key, value));
    }

    private void audio(int stream, String codec) {
        add(stream, "codec_type", "\"audio\"");
        add(stream, "codec_name", "\"" + codec + "\"");
    }

    private void other(int stream, String type) {
        add(stream, "codec_type", "\"" + type + "\"");
    }

    private void add(int stream, String key, String value) {
        answer.add("streams.stream." + stream + ".index=" + stream);
        answer.add("streams.stream." + stream + "." + key + "=" + value);
        answer.add("format.nb_streams=" + (stream + 1));
    }

    private Path file(int bytes) throws IOException {
        var content = new byte[bytes];
        System.arraycopy("\0\0\0\u0010ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, content, 0, 12);
        return Files.write(folder.resolve("upload"), content);
    }

    private Source accepted(Path file) throws Exception {
        var inspection = inspect(file);
        assertThat(inspection).isInstanceOf(Inspection.Accepted.class);
        return ((Inspection.Accepted) inspection).source();
    }

    private Refusal refusal(Path file) throws Exception {
        var inspection = inspect(file);
        assertThat(inspection).isInstanceOf(Inspection.Refused.class);
        return ((Inspection.Refused) inspection).refusal();
    }

    private Inspection inspect(Path file) throws Exception {
        Files.write(folder.resolve("answer"), answer);
        return inspect(file, "exec /bin/cat " + folder.resolve("answer"));
    }

    private Inspection inspect(Path file, String script) throws Exception {
        var tools = Files.createDirectories(folder.resolve("tools"));
        var ffprobe = Files.writeString(tools.resolve("ffprobe"), "#!/bin/sh\n" + script + "\n");
        assertThat(ffprobe.toFile().setExecutable(true)).isTrue();
        var toolchain = new Toolchain(tools, new FfmpegVersion(8, 1, 2), false);
        var choice = Sandbox.choose(TestClips.CACHE, Sandbox.Policy.UNSAFE_NO_SANDBOX);
        return new Inspector(new Ffmpeg(toolchain, ((Sandbox.Choice.Chosen) choice).sandbox()), LIMITS).inspect(file);
    }
}
