package org.tirich.media.transcode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.ScratchDirectory;
import org.tirich.media.transcode.SurveyCommand.Scope;

/// The stage in which a source is measured, and in which it shows whether its sound can be used: where
/// the run fails with the sound and ends well without it, the sound is left out and the picture saved.
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

    /// After a run without trouble.
    Survey survey() {
        return survey.orElseThrow();
    }

    /// The source as it is to be used, after a run without trouble.
    Source source() {
        return usable.orElseThrow();
    }

    /// A picture of which nothing could be tried is taken as of usual complexity; whether it is damaged
    /// will show when it is encoded.
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
