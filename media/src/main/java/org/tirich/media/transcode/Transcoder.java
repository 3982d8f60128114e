package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.ladder.Rung;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.ScratchDirectory;

/// Transcodes untrusted files into renderings.
///
/// After a crash or a failure of the machine, a call with the same source and directory resumes after the last
/// finished stage, whose files it verifies first.
public final class Transcoder {

    /// How long a run may make no progress. A starved run makes none for seconds.
    private static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;
    private final Duration stallTimeout;
    private final Rung highest;
    private final Inspector inspector;

    public Transcoder(Ffmpeg ffmpeg, SourceLimits limits) {
        this(ffmpeg, limits, STALL_TIMEOUT);
    }

    /// @param stallTimeout how long a run may make no progress
    public Transcoder(Ffmpeg ffmpeg, SourceLimits limits, Duration stallTimeout) {
        this(ffmpeg, limits, stallTimeout, Rung.P720);
    }

    private Transcoder(Ffmpeg ffmpeg, SourceLimits limits, Duration stallTimeout, Rung highest) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.stallTimeout = stallTimeout;
        this.highest = highest;
        this.inspector = new Inspector(ffmpeg, limits);
    }

    /// A transcoder that makes no rung above `highest`.
    public Transcoder upTo(Rung highest) {
        return new Transcoder(ffmpeg, limits, stallTimeout, highest);
    }

    /// Transcodes on the calling thread.
    ///
    /// @param target the directory of the rendering, used for this source only
    public TranscodeOutcome transcode(Path source, Path target, ProgressListener listener, Cancellation cancellation)
            throws InterruptedException {
        var meter = new ProgressMeter(listener);
        try {
            var directory = RenderingDirectory.at(target);
            meter.report(Progress.Stage.INSPECTING, 0);
            return clearUnlessResumable(
                    switch (inspector.inspect(source)) {
                        case Inspection.Refused(var refusal, var detail) ->
                            new TranscodeOutcome.Rejected(refusal, detail);
                        case Inspection.Accepted(var accepted) -> {
                            try (var scratch = ScratchDirectory.open(directory.path(), source)) {
                                var journal = Journal.open(directory, Checksum.of(source));
                                var runner = new FfmpegRunner(
                                        ffmpeg, scratch, accepted.duration(), meter, cancellation, stallTimeout);
                                yield new TranscodeRun(
                                                limits, highest, scratch, directory, journal, runner, meter, listener)
                                        .run(accepted);
                            }
                        }
                    },
                    directory);
        } catch (IOException e) {
            return new TranscodeOutcome.Failed(e.toString());
        }
    }

    /// Adds the AV1 files of a source, in the directory of its rendering or in another. It takes much processor
    /// time and therefore runs only after publication.
    public Av1Outcome addAv1(Path source, Path target, ProgressListener listener, Cancellation cancellation)
            throws InterruptedException {
        var meter = new ProgressMeter(listener);
        try {
            var directory = RenderingDirectory.at(target);
            meter.report(Progress.Stage.INSPECTING, 0);
            return switch (inspector.inspect(source)) {
                case Inspection.Refused(var refusal, var detail) -> new Av1Outcome.Rejected(refusal, detail);
                case Inspection.Accepted(var accepted) -> {
                    try (var scratch = ScratchDirectory.open(directory.path(), source)) {
                        var journal = Journal.open(directory, Checksum.of(source));
                        var runner = new FfmpegRunner(
                                ffmpeg, scratch, accepted.duration(), meter, cancellation, stallTimeout);
                        yield addAv1(accepted, scratch, directory, journal, runner, meter);
                    }
                }
            };
        } catch (IOException e) {
            return new Av1Outcome.Failed(e.toString());
        }
    }

    private Av1Outcome addAv1(
            Source inspected,
            ScratchDirectory scratch,
            RenderingDirectory directory,
            Journal journal,
            FfmpegRunner runner,
            ProgressMeter meter)
            throws IOException, InterruptedException {
        var surveyRun = new SurveyRun(limits, scratch, journal, runner, meter);
        var failure = surveyRun.run(inspected);
        if (failure.isPresent()) {
            return failure.get().asAv1Outcome();
        }
        var source = surveyRun.source();
        var survey = surveyRun.survey();
        var encodes = EncodingLadder.av1(source, survey.complexity());
        if (!encodes.isEmpty() && journal.finished(Progress.Stage.SMALLER_SIZES).isEmpty()) {
            var sounds = encodes.stream()
                    .flatMap(encode -> encode.sounds().stream())
                    .distinct()
                    .toList();
            var command = EncodeCommand.of(scratch.inputUrl(), source, encodes, sounds, survey.loudness(), limits);
            failure = runner.run(
                    Progress.Stage.SMALLER_SIZES,
                    command,
                    encodes.getLast().frameRate().perSecond());
            if (failure.isPresent()) {
                return failure.get().asAv1Outcome();
            }
            var files = new Muxer(scratch.outputDirectory(), Map.of()).muxPictures(encodes);
            failure = TruncationCheck.failure(VariantReader.read(scratch.outputDirectory(), encodes), source);
            if (failure.isPresent()) {
                return failure.get().asAv1Outcome();
            }
            directory.moveIn(scratch.outputDirectory(), files);
            journal.recordFinished(Progress.Stage.SMALLER_SIZES, files);
        }
        meter.report(Progress.Stage.DONE, 1);
        return new Av1Outcome.Added(List.copyOf(VariantReader.read(directory.path(), encodes)));
    }

    /// Clears the directory unless the rendering is ready or can be resumed.
    private static TranscodeOutcome clearUnlessResumable(TranscodeOutcome outcome, RenderingDirectory directory)
            throws IOException {
        switch (outcome) {
            case TranscodeOutcome.Ready _, TranscodeOutcome.Failed _ -> {}
            case TranscodeOutcome.Rejected _, TranscodeOutcome.Cancelled _ -> directory.clear();
        }
        return outcome;
    }
}
