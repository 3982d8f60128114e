package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.ladder.EncodingPlan;
import org.tirich.media.ladder.LadderPruning;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.ladder.Rung;
import org.tirich.media.ladder.SoundEncode;
import org.tirich.media.probe.Refusal;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.tools.ScratchDirectory;

/// One transcode: the survey, then the review copy with the stills, then all other sizes in one run. Stages
/// that the journal lists as finished are skipped.
final class TranscodeRun {

    private final SourceLimits limits;
    private final Rung highest;
    private final ScratchDirectory scratch;
    private final RenderingDirectory directory;
    private final Journal journal;
    private final FfmpegRunner runner;
    private final ProgressMeter meter;
    private final ProgressListener listener;

    TranscodeRun(
            SourceLimits limits,
            Rung highest,
            ScratchDirectory scratch,
            RenderingDirectory directory,
            Journal journal,
            FfmpegRunner runner,
            ProgressMeter meter,
            ProgressListener listener) {
        this.limits = limits;
        this.highest = highest;
        this.scratch = scratch;
        this.directory = directory;
        this.journal = journal;
        this.runner = runner;
        this.meter = meter;
        this.listener = listener;
    }

    TranscodeOutcome run(Source inspected) throws IOException, InterruptedException {
        var surveyRun = new SurveyRun(limits, scratch, journal, runner, meter);
        var failure = surveyRun.run(inspected);
        if (failure.isPresent()) {
            return failure.get().asOutcome();
        }
        var survey = surveyRun.survey();
        var source = surveyRun.source();
        var plan = EncodingLadder.plan(source, survey.complexity()).upTo(highest);

        failure = encodeReviewCopy(source, survey, plan);
        if (failure.isPresent()) {
            return failure.get().asOutcome();
        }
        var preview = preview(source, plan);
        listener.previewReady(preview);

        failure = encodeAllSizes(source, survey, plan);
        if (failure.isPresent()) {
            return failure.get().asOutcome();
        }
        var variants = new ArrayList<>(preview.variants());
        variants.addAll(VariantReader.read(directory.path(), plan.rest()));
        variants.sort(Comparator.comparing(Variant::rung));
        meter.report(Progress.Stage.DONE, 1);
        boolean soundIsWhole = inspected.sound().isEmpty() || source.sound().isPresent();
        var warnings = TranscodeWarning.of(source, soundIsWhole);
        return new TranscodeOutcome.Ready(
                new Rendering(source, preview, List.copyOf(variants), preview.sounds(), survey.loudness(), warnings));
    }

    private Optional<TranscodeFailure> encodeReviewCopy(Source source, Survey survey, EncodingPlan plan)
            throws IOException, InterruptedException {
        if (journal.finished(Progress.Stage.STILLS).isPresent()) {
            meter.skip(Progress.Stage.STILLS);
            return Optional.empty();
        }
        var first = plan.first();
        var command =
                EncodeCommand.of(scratch.inputUrl(), source, List.of(first), plan.sounds(), survey.loudness(), limits);
        double rate = first.frameRate().perSecond();
        var failure = runner.run(Progress.Stage.REVIEW_COPY, command, rate)
                .or(() -> TruncationCheck.failure(runner.frames(), rate, source));
        // A lesson may consist of a single frame at its start that is shown for its whole length.
        for (double lookAt : new double[] {StillsCommand.A_THIRD_IN, StillsCommand.AT_THE_START}) {
            if (failure.isEmpty() && !Stills.existIn(scratch.outputDirectory())) {
                var frame = StillsCommand.frame(scratch.inputUrl(), source, limits, lookAt);
                failure = runner.run(Progress.Stage.STILLS, frame, rate);
            }
        }
        if (failure.isEmpty() && Stills.existIn(scratch.outputDirectory())) {
            failure = encodeStills(source, first, rate);
        }
        if (failure.isPresent()) {
            return failure;
        }
        if (!Stills.existIn(scratch.outputDirectory())) {
            return Optional.of(new TranscodeFailure.SourceFault(Refusal.DAMAGED, "no still could be taken"));
        }
        var files = new ArrayList<String>();
        var muxer = new Muxer(scratch.outputDirectory(), Map.of());
        files.addAll(muxer.muxPictures(List.of(first)));
        files.addAll(muxer.packSounds(plan.storedAlone()));
        failure = TruncationCheck.failure(VariantReader.read(scratch.outputDirectory(), List.of(first)), source);
        if (failure.isPresent()) {
            return failure;
        }
        journal.recordStills(Stills.pick(scratch.outputDirectory(), source));
        files.addAll(Stills.files());
        finish(Progress.Stage.STILLS, scratch.outputDirectory(), files);
        return Optional.empty();
    }

    /// Encodes the best qualities, and lower ones of those that are too large.
    private Optional<TranscodeFailure> encodeStills(Source source, PictureEncode copy, double rate)
            throws IOException, InterruptedException {
        var best = OptionalInt.of(Storyboard.QUALITIES.getFirst());
        var failure = runner.run(
                Progress.Stage.STILLS, StillsCommand.encode(source, copy, limits, Stills.best(), best), rate);
        if (failure.isPresent()) {
            return failure;
        }
        var lower = Stills.lower(scratch.outputDirectory());
        var sheet = Stills.lowerSheet(scratch.outputDirectory());
        return lower.isEmpty() && sheet.isEmpty()
                ? Optional.empty()
                : runner.run(Progress.Stage.STILLS, StillsCommand.encode(source, copy, limits, lower, sheet), rate);
    }

    private Preview preview(Source source, EncodingPlan plan) throws IOException {
        return Preview.of(
                VariantReader.read(directory.path(), List.of(plan.first())),
                VariantReader.readSounds(directory.path(), plan),
                Stills.of(directory.path(), source, journal.thumbHash(), journal.edgeColour()));
    }

    private Optional<TranscodeFailure> encodeAllSizes(Source source, Survey survey, EncodingPlan plan)
            throws IOException, InterruptedException {
        if (plan.rest().isEmpty()) {
            return Optional.empty();
        }
        if (journal.finished(Progress.Stage.ALL_SIZES).isPresent()) {
            meter.skip(Progress.Stage.ALL_SIZES);
            return Optional.empty();
        }
        var known = soundsOf(plan.first());
        var command = EncodeCommand.of(
                scratch.inputUrl(), source, plan.rest(), missingSounds(plan, known), survey.loudness(), limits);
        var failure = runner.run(
                Progress.Stage.ALL_SIZES,
                command,
                plan.rest().getLast().frameRate().perSecond());
        if (failure.isPresent()) {
            return failure;
        }
        var files = new Muxer(scratch.outputDirectory(), known).muxPictures(plan.rest());
        var made = VariantReader.read(scratch.outputDirectory(), plan.rest());
        failure = TruncationCheck.failure(made, source);
        if (failure.isPresent()) {
            return failure;
        }
        var dropped = superfluous(made);
        var kept = made.stream()
                .filter(variant -> !dropped.contains(variant.rung()))
                .map(Variant::file)
                .toList();
        finish(Progress.Stage.ALL_SIZES, scratch.outputDirectory(), kept.isEmpty() ? files : kept);
        return Optional.empty();
    }

    /// The run for the review copy encodes all sounds. After a crash only sounds in finished files are left.
    private List<SoundEncode> missingSounds(EncodingPlan plan, Map<SoundEncode, Path> known) {
        return plan.furtherSounds().stream()
                .filter(sound -> !known.containsKey(sound)
                        && Files.notExists(scratch.outputDirectory().resolve(sound.file())))
                .toList();
    }

    private Map<SoundEncode, Path> soundsOf(PictureEncode finished) {
        return finished.sounds().stream()
                .limit(1)
                .collect(Collectors.toMap(
                        Function.identity(), _ -> directory.path().resolve(finished.file())));
    }

    private static List<Rung> superfluous(List<Variant> variants) {
        var bytes = new HashMap<Rung, Long>();
        variants.forEach(variant -> bytes.putIfAbsent(variant.rung(), variant.bytes()));
        return LadderPruning.superfluous(bytes);
    }

    private void finish(Progress.Stage stage, Path made, List<String> files) throws IOException {
        directory.moveIn(made, files);
        journal.recordFinished(stage, files);
    }
}
