package org.tirich.media.transcode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.ScratchDirectory;
import org.tirich.media.transcode.SurveyCommand.Scope;

/// The survey stage. It also decides which sound is used: one that cannot be decoded or heard gives way to
/// another, and without another, one that cannot be decoded is dropped.
final class SurveyRun {

    /// Sounds that are measured beside the preferred one.
    private static final int MAX_OTHER_SOUNDS = 4;

    /// Below this level there is only the noise of a recorder without a microphone.
    private static final double AUDIBLE_LUFS = -50;

    private final SourceLimits limits;
    private final ScratchDirectory scratch;
    private final Journal journal;
    private final FfmpegRunner runner;
    private final ProgressMeter meter;

    private Optional<Survey> survey = Optional.empty();
    private Optional<Source> usable = Optional.empty();

    SurveyRun(
            SourceLimits limits, ScratchDirectory scratch, Journal journal, FfmpegRunner runner, ProgressMeter meter) {
        this.limits = limits;
        this.scratch = scratch;
        this.journal = journal;
        this.runner = runner;
        this.meter = meter;
    }

    Optional<TranscodeFailure> run(Source source) throws IOException, InterruptedException {
        survey = journal.survey();
        if (survey.isPresent()) {
            meter.skip(Progress.Stage.SURVEYING);
        } else {
            var failure = measure(source);
            if (failure.isPresent()) {
                return failure;
            }
            journal.recordSurvey(survey());
        }
        usable = Optional.of(survey().usable(source));
        return Optional.empty();
    }

    /// Valid after a successful run.
    Survey survey() {
        return survey.orElseThrow();
    }

    /// The source as it will be encoded; valid after a successful run.
    Source source() {
        return usable.orElseThrow();
    }

    /// Where no frame could be encoded, the complexity counts as average; a damaged picture is found by the
    /// encode.
    private Optional<TranscodeFailure> measure(Source source) throws IOException, InterruptedException {
        var scopes = source.sound().isPresent()
                ? List.of(Scope.PICTURE_AND_SOUND, Scope.SOUND, Scope.PICTURE)
                : List.of(Scope.PICTURE);
        survey = Optional.of(
                new Survey(Optional.empty(), Optional.empty(), source.sound().isEmpty()));
        for (var scope : scopes) {
            var measured = measure(source, scope);
            if (measured.survey.isPresent()) {
                survey = measured.survey;
                break;
            }
            if (!isFaultOfSource(measured)) {
                return measured.failure;
            }
        }
        return chooseSound(source);
    }

    /// Recorders and phones may write a silent track before the one that speaks. A sound that can be heard is
    /// used instead of one that cannot.
    private Optional<TranscodeFailure> chooseSound(Source source) throws IOException, InterruptedException {
        for (var other : source.furtherSounds().stream().limit(MAX_OTHER_SOUNDS).toList()) {
            if (lufs(survey()) >= AUDIBLE_LUFS) {
                break;
            }
            var measured = measure(source.withSound(Optional.of(other)), Scope.SOUND);
            if (measured.survey.isEmpty() && !isFaultOfSource(measured)) {
                return measured.failure;
            }
            var before = survey();
            survey = measured.survey
                    .filter(each -> each.soundIsWhole() && (!before.soundIsWhole() || lufs(each) > lufs(before)))
                    .map(each -> new Survey(before.complexity(), each.loudness(), true, OptionalInt.of(other.stream())))
                    .or(() -> Optional.of(before));
        }
        return Optional.empty();
    }

    private static double lufs(Survey survey) {
        return survey.loudness().map(Loudness::integratedLufs).orElse(Double.NEGATIVE_INFINITY);
    }

    private static boolean isFaultOfSource(Measured measured) {
        return measured.failure
                .filter(each -> each instanceof TranscodeFailure.SourceFault)
                .isPresent();
    }

    /// Result of one run: one of the two is present.
    private record Measured(Optional<Survey> survey, Optional<TranscodeFailure> failure) {}

    private Measured measure(Source source, Scope scope) throws IOException, InterruptedException {
        var command = new SurveyCommand(source, EncodingLadder.plan(source).first());
        var failure = runner.run(
                Progress.Stage.SURVEYING,
                command.arguments(scratch.inputUrl(), limits, scope),
                command.framesPerSecond());
        return failure.isEmpty()
                ? new Measured(Optional.of(command.readResults(scratch.outputDirectory(), scope)), failure)
                : new Measured(Optional.empty(), failure);
    }
}
