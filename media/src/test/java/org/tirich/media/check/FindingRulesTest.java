package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.check.MediaFinding.Code;
import org.tirich.media.check.MediaFinding.Severity;
import org.tirich.media.probe.FrameRate;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// The rules at their limits. Real clips are in [ExaminerTest].
class FindingRulesTest {

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Flashing NO_FLASHING = new Flashing(0, List.of());

    @ParameterizedTest
    @CsvSource({"0.0029, ", "0.003, NOTE", "0.0299, NOTE", "0.03, HOLD"})
    void clippedSamplesAreNotedAndManyAreHeld(double share, Severity severity) {
        expect(sound(List.of(-20.0), -20, share), Code.CLIPPED_SOUND, severity);
    }

    @ParameterizedTest
    @CsvSource({"-40, -20.1, ", "-40, -20, NOTE"})
    void aChannelIsMissingFromTwentyDecibelsOn(double left, double right, Severity severity) {
        expect(sound(List.of(left, right), right, 0), Code.ONE_SIDED_SOUND, severity);
    }

    @ParameterizedTest
    @CsvSource({"-34.9, ", "-35, HOLD"})
    void channelsCancelFromFifteenDecibelsOn(double mixed, Severity severity) {
        expect(sound(List.of(-20.0, -20.0), mixed, 0), Code.CANCELLING_SOUND, severity);
    }

    @ParameterizedTest
    @CsvSource({"-36, ", "-36.1, NOTE", "-68.9, NOTE", "-69, ", "-70, "})
    void aFaintSoundIsNotedUnlessThereIsNone(double lufs, Severity severity) {
        var measured = new MediaExamination(
                Optional.empty(), Optional.empty(), Optional.of(new Loudness(lufs, -20)), Optional.empty(), List.of());

        expect(measured, Code.FAINT_SOUND, severity);
    }

    @ParameterizedTest
    @CsvSource({"480, 0.5, NOTE", "480, 0.49, ", "479, 0.9, "})
    void anInterlacedPictureIsNotedFrom480LinesOn(int lines, double share, Severity severity) {
        var measured = new MediaExamination(
                Optional.empty(),
                Optional.of(new SourceMeasurement(Optional.empty(), share)),
                Optional.empty(),
                Optional.empty(),
                List.of());

        expect(source(640, lines), measured, Code.INTERLACED, severity);
    }

    @ParameterizedTest
    @CsvSource({"56700, ", "56690, HOLD", "63300, ", "63310, HOLD"})
    void theLengthMayDifferByATwentiethAndThreeTenthsOfASecond(long millis, Severity severity) {
        expect(picture(Duration.ofMillis(millis), 0, 0), Code.DURATION_DIFFERS, severity);
    }

    @ParameterizedTest
    @CsvSource({"2999, ", "3000, NOTE", "53999, NOTE", "54000, RETURN"})
    void aBlackPictureIsNotedFromThreeSecondsOnAndReturnedFromNineTenths(long millis, Severity severity) {
        expect(picture(LENGTH, millis, 0), Code.BLACK_PICTURE, severity);
    }

    @ParameterizedTest
    @CsvSource({"9999, ", "10000, NOTE"})
    void aStillPictureIsNotedFromTenSecondsOn(long millis, Severity severity) {
        expect(picture(LENGTH, 0, millis), Code.STILL_PICTURE, severity);
    }

    @ParameterizedTest
    @CsvSource({"7999, ", "8000, HOLD", "53999, HOLD", "54000, RETURN"})
    void aStandstillIsHeldFromEightSecondsOnAndReturnedFromNineTenths(long millis, Severity severity) {
        expect(picture(LENGTH, 0, millis), Code.STANDSTILL, severity);
    }

    @ParameterizedTest
    @CsvSource({"9999, , ", "10000, NOTE, ", "53999, NOTE, ", "54000, , HOLD"})
    void silenceIsNotedFromTenSecondsOnAndHeldFromNineTenths(long millis, Severity silence, Severity silent) {
        var sound = new SoundMeasurement(LENGTH, List.of(-20.0), -20, List.of(TimeRange.ofMillis(0, millis)), 0);
        var measured = copy(new PictureMeasurement(LENGTH, List.of(), List.of(), NO_FLASHING, NO_FLASHING), sound);

        expect(measured, Code.LONG_SILENCE, silence);
        expect(measured, Code.SILENT_SOUND, silent);
    }

    /// A picture in which nothing is heard.
    private static MediaExamination picture(Duration length, long blackMillis, long stillMillis) {
        var picture =
                new PictureMeasurement(length, ranges(blackMillis), ranges(stillMillis), NO_FLASHING, NO_FLASHING);
        return new MediaExamination(
                Optional.of(new ReviewCopyMeasurement(picture, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static MediaExamination copy(PictureMeasurement picture, SoundMeasurement sound) {
        return new MediaExamination(
                Optional.of(new ReviewCopyMeasurement(picture, Optional.of(sound), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static MediaExamination sound(List<Double> levels, double mixed, double clipped) {
        var sound = new SoundMeasurement(LENGTH, levels, mixed, List.of(), clipped);
        return new MediaExamination(
                Optional.empty(),
                Optional.of(new SourceMeasurement(Optional.of(sound), 0)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<TimeRange> ranges(long millis) {
        return millis == 0 ? List.of() : List.of(TimeRange.ofMillis(0, millis));
    }

    private static void expect(MediaExamination measured, Code code, Severity severity) {
        expect(source(1280, 720), measured, code, severity);
    }

    /// @param severity of the only finding of this kind; null for no finding
    private static void expect(Source source, MediaExamination measured, Code code, Severity severity) {
        assertThat(FindingRules.of(source, measured))
                .filteredOn(each -> each.code() == code)
                .extracting(MediaFinding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    private static Source source(int width, int height) {
        var picture =
                new Source.Picture(0, "h264", width, height, new FrameRate(30, 1), false, true, Duration.ZERO, LENGTH);
        return new Source(Source.Container.MP4, picture, Optional.empty(), LENGTH, 1_000_000);
    }
}
