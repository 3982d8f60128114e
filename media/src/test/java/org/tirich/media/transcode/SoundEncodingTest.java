package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.media.TestClips;
import org.tirich.media.box.Mp4;
import org.tirich.media.box.Track;

class SoundEncodingTest {

    private static final Pattern LOUDNESS = Pattern.compile("lavfi\\.r128\\.I=(-?[\\d.]+)");
    private static final Pattern PEAK = Pattern.compile("lavfi\\.r128\\.true_peak=([\\d.]+)");

    private static final TranscodeWarning DAMAGED_SOUND =
            new TranscodeWarning(TranscodeWarning.Code.SOUND_LEFT_OUT, Set.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0.1", "0.3", "1"})
    void aQuietAndALoudLessonComeOutEquallyLoud(double volume) throws Exception {
        var clip = clip("sine=f=300:d=4,tremolo=f=3:d=0.6,volume=" + volume, "aac");

        var rendering = ready(clip);

        rendering.writeAll(rendered());
        for (var file : List.of("sound.mp4", "144p-aac.mp4")) {
            assertThat(last(LOUDNESS, rendered().resolve(file))).isCloseTo(-16, within(1.0));
        }
        assertThat(rendering.loudness()).isPresent();
    }

    @Test
    void peaksStayBelowFullScaleAfterNormalisation() throws Exception {
        var clip = clip(
                "aevalsrc='if(lt(mod(t\\,1)\\,0.004)\\,0.9*sin(2*PI*900*t)\\,0.01*sin(2*PI*300*t))':d=4:s=48000",
                "flac");

        ready(clip);

        assertThat(last(PEAK, rendered().resolve("144p.mp4"))).isLessThan(1.0);
    }

    @Test
    void silenceHasNoLoudnessAndNoGain() throws Exception {
        var rendering = ready(clip("anullsrc=d=2", "aac"));

        assertThat(rendering.loudness()).isEmpty();
        assertThat(rendering.sounds()).hasSize(2);
    }

    @Test
    void theSoundIsAvailableAloneInBothCodecs() throws Exception {
        var rendering = ready(clip("anoisesrc=c=pink:a=0.2:d=8", "aac"));
        rendering.writeAll(rendered());

        assertThat(rendering.sounds())
                .extracting(SoundVariant::mediaType)
                .containsExactly("audio/mp4; codecs=\"opus\"", "audio/mp4; codecs=\"mp4a.40.2\"");
        assertThat(rendering.sounds()).allSatisfy(sound -> {
            assertThat(Mp4.read(rendered().resolve(sound.file())).tracks())
                    .extracting(Track::kind)
                    .containsExactly(Track.Kind.SOUND);
            assertThat(sound.startBytes()).isLessThan(sound.bytes());
        });
        assertThat(rendering.sounds().getFirst().averageKbps()).isLessThan(24);
        assertThat(rendering.sounds().getLast().averageKbps()).isLessThan(34);
    }

    /// A sound with a valid beginning is decoded for a while before the damage shows.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2})
    void anUndecodableSoundIsDroppedWithAWarning(double good) throws Exception {
        var clip = clip("sine=d=4", "aac");
        var spoilt = Files.readAllBytes(clip);
        var random = new Random(7);
        var packets = soundBytes(clip);
        for (var range : packets.subList((int) (good * packets.size()), packets.size())) {
            for (int i = range[0]; i < range[1]; i++) {
                spoilt[i] = (byte) random.nextInt();
            }
        }
        Files.write(clip, spoilt);

        var rendering = ready(clip);

        assertThat(rendering.warnings()).containsExactly(DAMAGED_SOUND);
        assertThat(rendering.sounds()).isEmpty();
        assertThat(rendering.variants())
                .isNotEmpty()
                .allSatisfy(variant -> assertThat(variant.sound()).isEmpty());
    }

    @Test
    void anEmptySoundTrackIsDroppedToo() throws Exception {
        var clip = folder.resolve("clip.mkv");
        var source = folder.resolve("short-sound.mkv");
        TestClips.make(
                List.of(("-f lavfi -i testsrc2=s=176x144:r=15:d=6 -f lavfi -i sine=d=1 -c:v libx264 -preset ultrafast"
                                + " -pix_fmt yuv420p -g 15 -c:a flac " + source)
                        .split(" ")));
        TestClips.make(List.of("-ss", "2", "-i", source.toString(), "-map", "0", "-c", "copy", clip.toString()));

        var rendering = ready(clip);

        assertThat(rendering.warnings()).containsExactly(DAMAGED_SOUND);
        assertThat(rendering.sounds()).isEmpty();
    }

    /// Positions of the sound's packets in the file.
    private List<int[]> soundBytes(Path clip) throws IOException {
        var table = folder.resolve("table.txt");
        TestClips.probe(
                List.of("-select_streams", "a", "-show_entries", "packet=pos,size", "-of", "csv=p=0", clip.toString()),
                table);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.split(","))
                    .map(line -> new int[] {Integer.parseInt(line[1]), Integer.parseInt(line[0])})
                    .map(packet -> new int[] {packet[0], packet[0] + packet[1]})
                    .toList();
        }
    }

    private Path clip(String sound, String codec) throws IOException {
        var file = folder.resolve(codec.equals("flac") ? "clip.mkv" : "clip.mp4");
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=176x144:r=15:d=4"));
        arguments.addAll(List.of("-f", "lavfi", "-i", sound, "-c:v", "libx264", "-preset", "ultrafast"));
        arguments.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", codec, "-shortest", file.toString()));
        TestClips.make(arguments);
        return file;
    }

    private Path rendered() {
        return folder.resolve("rendering");
    }

    private Rendering ready(Path clip) throws Exception {
        var outcome = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS)
                .transcode(clip, rendered(), ProgressListener.NONE, new Cancellation());
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        return ((TranscodeOutcome.Ready) outcome).rendering();
    }

    private double last(Pattern figure, Path file) throws IOException {
        var figures = folder.resolve("figures.txt");
        var meter = "ebur128=peak=true:metadata=1:framelog=quiet,ametadata=print:file=" + figures;
        TestClips.make(List.of("-i", file.toString(), "-vn", "-af", meter, "-f", "null", "-"));
        return figure.matcher(Files.readString(figures))
                .results()
                .reduce((_, later) -> later)
                .map(found -> Double.parseDouble(found.group(1)))
                .orElseThrow();
    }
}
