package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.media.TestClips;
import org.tirich.media.check.MediaFinding.Code;
import org.tirich.media.check.MediaFinding.Severity;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.Ffmpeg;

class ExaminerTest {

    private static final String MOVING = "testsrc2=s=240x426:r=30:d=4";
    private static final String TONE = "sine=f=440:r=48000:d=4,volume=2";

    /// Shared, because the self-test of the sandbox takes a second.
    private static final Ffmpeg FFMPEG = TestClips.ffmpeg();

    private static final Map<List<String>, Path> CLIPS = new HashMap<>();

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @Test
    void nothingIsFoundInAnOrdinaryMovingClipWithSound() throws Exception {
        var examination = examine(clip(MOVING, TONE));

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.requiresAction()).isFalse();
        var copy = examination.copy().orElseThrow();
        assertThat(copy.picture().length()).isBetween(Duration.ofMillis(3900), Duration.ofMillis(4100));
        assertThat(copy.lufs().orElseThrow()).isCloseTo(-16, within(3.0));
    }

    @Test
    void moreThanThreeFlashesASecondAreHeldWithTheirRange() throws Exception {
        var clip = clip(
                "color=c=gray:s=240x426:r=30:d=6,drawbox=t=fill:c=black:enable='between(t,2,4)*lt(mod(t*4,1),0.5)'",
                TONE);

        var flashing = only(examine(clip), Code.FLASHING);

        assertThat(flashing.severity()).isEqualTo(Severity.HOLD);
        assertThat(flashing.figure()).isCloseTo(4, within(0.5));
        assertThat(flashing.ranges()).singleElement().satisfies(each -> {
            assertThat(each.from()).isBetween(Duration.ofMillis(1700), Duration.ofMillis(2300));
            assertThat(each.to()).isBetween(Duration.ofMillis(3700), Duration.ofMillis(5000));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Two flashes per second.
                "color=c=white:s=240x426:r=30:d=4,drawbox=t=fill:c=black:enable='lt(mod(t*2,1),0.5)'",
                // Five flashes per second on a twelfth of the width and height.
                "color=c=white:s=240x426:r=30:d=4,drawbox=w=20:h=35:t=fill:c=black:enable='lt(mod(t*5,1),0.5)'",
                // Five per second between two whites.
                "color=c=white:s=240x426:r=30:d=4,drawbox=t=fill:c=0xf0f0f0:enable='lt(mod(t*5,1),0.5)'",
                // Ten per second in a fine, balanced pattern.
                "color=c=gray:s=240x426:r=30:d=4,noise=alls=100:allf=t"
            })
    void flashingWithinTheStandardIsNoFinding(String picture) throws Exception {
        assertThat(examine(clip(picture, TONE)).findings())
                .extracting(MediaFinding::code)
                .doesNotContain(Code.FLASHING, Code.RED_FLASHING);
    }

    @Test
    void redFlashesOfConstantBrightnessAreHeld() throws Exception {
        var clip = clip("color=c=0x7f7f7f:s=240x426:r=30:d=4,drawbox=t=fill:c=red:enable='lt(mod(t*4,1),0.5)'", TONE);

        assertThat(examine(clip).findings()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.RED_FLASHING);
            assertThat(found.severity()).isEqualTo(Severity.HOLD);
            assertThat(found.figure()).isCloseTo(4, within(0.5));
        });
    }

    @Test
    void aBlackClipIsReturnedAndADarkMomentIsNoted() throws Exception {
        var black = clip("color=c=black:s=240x426:r=30:d=4", TONE);
        var dark = clip("testsrc2=s=240x426:r=30:d=8,drawbox=t=fill:c=black:enable='between(t,2,6)'", TONE);

        assertThat(only(examine(black), Code.BLACK_PICTURE).severity()).isEqualTo(Severity.RETURN);
        var moment = only(examine(dark), Code.BLACK_PICTURE);
        assertThat(moment.severity()).isEqualTo(Severity.NOTE);
        assertThat(moment.figure()).isCloseTo(4, within(0.3));
        assertThat(moment.ranges().getFirst().from()).isBetween(Duration.ofMillis(1800), Duration.ofMillis(2200));
    }

    @Test
    void aTalkOverOneSlideIsNotedAndAStandstillIsReturned() throws Exception {
        var slide = "testsrc2=s=240x426:r=30:d=0.04,loop=loop=-1:size=1,trim=end=12,setpts=N/30/TB";
        var talk = examine(clip(slide, "sine=f=440:r=48000:d=12"));
        var nothing = examine(clip(slide, "anullsrc=r=48000:d=12"));

        assertThat(talk.findings()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.STILL_PICTURE);
            assertThat(found.severity()).isEqualTo(Severity.NOTE);
            assertThat(found.figure()).isCloseTo(12, within(0.5));
        });
        assertThat(only(nothing, Code.STANDSTILL).severity()).isEqualTo(Severity.RETURN);
        assertThat(only(nothing, Code.SILENT_SOUND).severity()).isEqualTo(Severity.HOLD);
    }

    @Test
    void aLongStandstillIsHeld() throws Exception {
        var clip = clip(
                "testsrc2=s=240x426:r=30:d=4,tpad=stop_mode=clone:stop_duration=10",
                "sine=f=440:r=48000:d=4,apad=whole_dur=14");

        var standstill = only(examine(clip), Code.STANDSTILL);

        assertThat(standstill.severity()).isEqualTo(Severity.HOLD);
        assertThat(standstill.figure()).isCloseTo(10, within(0.5));
    }

    @Test
    void aLongSilenceWithAMovingPictureIsNoted() throws Exception {
        var clip = clip("testsrc2=s=240x426:r=30:d=14", "sine=f=440:r=48000:d=14,volume=0:enable='gte(t,3)'");

        var silence = only(examine(clip), Code.LONG_SILENCE);

        assertThat(silence.severity()).isEqualTo(Severity.NOTE);
        assertThat(silence.figure()).isCloseTo(11, within(0.5));
    }

    @Test
    void aClipWithoutSoundIsNotedAndASilentTrackIsHeld() throws Exception {
        assertThat(only(examine(clip(MOVING, "")), Code.NO_SOUND).severity()).isEqualTo(Severity.NOTE);
        assertThat(only(examine(clip(MOVING, "anullsrc=r=48000:d=4")), Code.SILENT_SOUND)
                        .severity())
                .isEqualTo(Severity.HOLD);
    }

    @Test
    void aSingleChannelIsNotedAndCancellingChannelsAreHeld() throws Exception {
        var oneSided = clip(MOVING, TONE + ",pan=stereo|c0=c0|c1=0*c0");
        var cancelling = clip(MOVING, TONE + ",pan=stereo|c0=c0|c1=-1*c0");

        assertThat(only(examine(oneSided), Code.ONE_SIDED_SOUND).severity()).isEqualTo(Severity.NOTE);
        assertThat(only(examine(cancelling), Code.CANCELLING_SOUND).severity()).isEqualTo(Severity.HOLD);
    }

    @Test
    void aSoundRecordedTwentyDecibelsTooLoudIsHeld() throws Exception {
        var clipped = only(
                examine(clip(MOVING, "sine=f=440:r=48000:d=4,volume=18dB,volume=20dB,aformat=sample_fmts=s16")),
                Code.CLIPPED_SOUND);

        assertThat(clipped.severity()).isEqualTo(Severity.HOLD);
        assertThat(clipped.figure()).isGreaterThan(0.1);
    }

    @Test
    void aQuietSourceIsNoted() throws Exception {
        var clip = clip(MOVING, TONE);

        var examination = new Examiner(FFMPEG, SourceLimits.DEFAULT)
                .examine(clip, clip, facts(clip), Optional.of(new Loudness(-41.5, -20)));

        assertThat(only(examination, Code.FAINT_SOUND).figure()).isEqualTo(-41.5);
    }

    @Test
    void anInterlacedPictureIsNotedAndAProgressiveOneIsNot() throws Exception {
        var whole = "mandelbrot=s=640x480:r=30,trim=end=3.2";

        var tone = "sine=f=440:r=48000:d=3.2";

        var examination = examine(clip(whole + ",interlace", tone));

        assertThat(only(examination, Code.INTERLACED).figure()).isGreaterThan(0.9);
        assertThat(examine(clip(whole, tone)).findings()).isEmpty();
    }

    @Test
    void aTruncatedReviewCopyIsHeld() throws Exception {
        var source = clip("testsrc2=s=240x426:r=30:d=6", "sine=f=440:r=48000:d=6");
        var copy = clip(MOVING, TONE);

        var examination =
                new Examiner(FFMPEG, SourceLimits.DEFAULT).examine(copy, source, facts(source), Optional.empty());

        assertThat(only(examination, Code.DURATION_DIFFERS).figure()).isCloseTo(4, within(0.1));
    }

    @Test
    void aFailedExaminationIsHeld() throws Exception {
        var source = clip(MOVING, TONE);
        var rubbish = Files.writeString(folder.resolve("240p.mp4"), "روشنی".repeat(1000));

        var examination =
                new Examiner(FFMPEG, SourceLimits.DEFAULT).examine(rubbish, source, facts(source), Optional.empty());

        assertThat(examination.copy()).isEmpty();
        assertThat(only(examination, Code.NOT_EXAMINED).severity()).isEqualTo(Severity.HOLD);
        assertThat(examination.requiresAction()).isTrue();
    }

    private static MediaFinding only(MediaExamination examination, Code code) {
        var found = examination.findings().stream()
                .filter(each -> each.code() == code)
                .toList();
        assertThat(found).as("%s among %s", code, examination.findings()).hasSize(1);
        return found.getFirst();
    }

    private MediaExamination examine(Path clip) throws Exception {
        return new Examiner(FFMPEG, SourceLimits.DEFAULT).examine(clip, clip, facts(clip), Optional.empty());
    }

    private static Source facts(Path clip) throws Exception {
        return ((Inspection.Accepted) new Inspector(FFMPEG, SourceLimits.DEFAULT).inspect(clip)).source();
    }

    /// Each clip is encoded once.
    ///
    /// @param sound a sound source, or empty for a clip without sound
    private static Path clip(String picture, String sound) throws IOException {
        var known = CLIPS.get(List.of(picture, sound));
        if (known != null) {
            return known;
        }
        var file = Files.createTempFile(shared, "clip", ".mp4");
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        if (!sound.isEmpty()) {
            arguments.addAll(List.of("-f", "lavfi", "-i", sound));
            arguments.addAll(List.of("-c:a", "aac", "-b:a", "96k"));
        }
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "29", "-g", "120"));
        arguments.addAll(List.of("-pix_fmt", "yuv420p", file.toString()));
        TestClips.make(arguments);
        CLIPS.put(List.of(picture, sound), file);
        return file;
    }
}
