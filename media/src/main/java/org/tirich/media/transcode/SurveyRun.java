package org.tirich.media.transcode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.ScratchDirectory;
import org.tirich.media.transcode.SurveyCommand.Scope;

/// The survey stage. It also decides whether the sound is usable: where the run fails with the sound and
/// succeeds without it, the sound is dropped.
final class SurveyRun {

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
        usable = Optional.of(survey().soundIsWhole() ? source : silent(source));
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
        var command = new SurveyCommand(source, EncodingLadder.plan(source).first());
        var scopes = source.sound().isPresent()
                ? List.of(Scope.PICTURE_AND_SOUND, Scope.SOUND, Scope.PICTURE)
                : List.of(Scope.PICTURE);
        for (var scope : scopes) {
            var failure = measure(command, scope);
            if (failure.isEmpty() || !(failure.get() instanceof TranscodeFailure.SourceFault)) {
                return failure;
            }
        }
        boolean silent = source.sound().isEmpty();
        survey = Optional.of(new Survey(Optional.empty(), Optional.empty(), silent));
        return Optional.empty();
    }

    private Optional<TranscodeFailure> measure(SurveyCommand command, Scope scope)
            throws IOException, InterruptedException {
        var failure = runner.run(
                Progress.Stage.SURVEYING,
                command.arguments(scratch.inputUrl(), limits, scope),
                command.framesPerSecond());
        if (failure.isEmpty()) {
            survey = Optional.of(command.readResults(scratch.outputDirectory(), scope));
        }
        return failure;
    }

    private static Source silent(Source source) {
        return new Source(source.container(), source.picture(), Optional.empty(), source.duration(), source.bytes());
    }
}
