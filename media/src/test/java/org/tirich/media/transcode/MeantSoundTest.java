package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;
import org.tirich.media.probe.Source;

/// Sources with several sounds.
class MeantSoundTest {

    private static final String SPEECH = "sine=f=300:r=48000:d=2,tremolo=f=3";
    private static final String SILENCE = "anullsrc=r=48000:d=2";
    private static final String NOISE = "anoisesrc=r=48000:a=0.0005:d=2";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SILENCE + " | " + SPEECH + " | 2",
                NOISE + " | " + SPEECH + " | 2",
                SPEECH + " | " + SILENCE + " | 1",
                SPEECH + " | " + SPEECH + " | 1",
                SILENCE + " | " + SILENCE + " | 1",
                SILENCE + " | " + NOISE + " | 2"
            })
    void aSoundThatCanBeHeardIsUsed(String first, String second, int used) throws Exception {
        var rendering = ready(clip("clip.mkv", "-f lavfi -i " + first + " -f lavfi -i " + second, ""));

        assertThat(rendering.source().sound()).map(Source.Sound::stream).contains(used);
        assertThat(rendering.warnings())
                .containsExactly(new TranscodeWarning(TranscodeWarning.Code.FURTHER_SOUND, Set.of("aac")));
        assertThat(rendering.loudness().isPresent()).isEqualTo(!(first + second).equals(SILENCE + SILENCE));
    }

    @Test
    void theChosenSoundIsEncodedAndKeptAfterACrash() throws Exception {
        var clip = clip("clip.mp4", "-f lavfi -i " + SILENCE + " -f lavfi -i " + SPEECH, "");
        var rendering = ready(clip);
        assertThat(rendering.preview().sounds().getFirst().averageKbps()).isGreaterThan(5);

        var again = ready(clip);

        assertThat(again).isEqualTo(rendering);
        assertThat(Files.readString(folder.resolve("rendering").resolve(Journal.FILE)))
                .contains("other-sound=2");
    }

    @Test
    void aDefaultSoundIsUsedThoughItIsTheSecond() throws Exception {
        var clip = clip(
                "clip.mkv",
                "-f lavfi -i " + SPEECH + " -f lavfi -i " + SPEECH,
                "-disposition:a:0 0 -disposition:a:1 default");

        assertThat(ready(clip).source().sound()).map(Source.Sound::stream).contains(2);
    }

    private Path clip(String name, String sounds, String options) throws Exception {
        var clip = folder.resolve(name);
        TestClips.make(Stream.of(("-f lavfi -i testsrc2=s=160x144:r=15:d=2 " + sounds
                                + " -map 0 -map 1 -map 2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac "
                                + options + " " + clip)
                        .split(" +"))
                .toList());
        return clip;
    }

    private Rendering ready(Path clip) throws Exception {
        var outcome = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS)
                .transcode(clip, folder.resolve("rendering"), ProgressListener.NONE, new Cancellation());
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        return ((TranscodeOutcome.Ready) outcome).rendering();
    }
}
