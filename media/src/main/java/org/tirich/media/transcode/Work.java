package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tirich.media.ladder.Encode;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.ladder.Plan;
import org.tirich.media.ladder.Rung;
import org.tirich.media.ladder.Sound;
import org.tirich.media.ladder.Thinning;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Refusal;
import org.tirich.media.probe.Source;
import org.tirich.media.tools.Workplace;

/// One transcoding under way: the survey, the review copy with the stills, then all other sizes in one
/// run. A stage that the journal says is done is not done again.
final class Work {

    private final Limits limits;
    private final Workplace place;
    private final Folder folder;
    private final Journal journal;
    private final Runs runs;
    private final Meter meter;
    private final ProgressListener listener;

    Work(
            Limits limits,
            Workplace place,
            Folder folder,
            Journal journal,
            Runs runs,
            Meter meter,
            ProgressListener listener) {
        this.limits = limits;
        this.place = place;
        this.folder = folder;
        this.journal = journal;
        this.runs = runs;
        this.meter = meter;
        this.listener = listener;
    }

    Outcome run(Source inspected) throws IOException, InterruptedException {
        var surveying = new Surveying(limits, place, journal, runs, meter);
        var trouble = surveying.run(inspected);
        if (trouble.isPresent()) {
            return trouble.get().asOutcome();
        }
        var survey = surveying.survey();
        var source = surveying.source();
        var plan = EncodingLadder.plan(source, survey.complexity());

        trouble = review(source, survey, plan);
        if (trouble.isPresent()) {
            return trouble.get().asOutcome();
        }
        var preview = preview(source, plan);
        listener.reviewable(preview);

        trouble = allSizes(source, survey, plan);
        if (trouble.isPresent()) {
            return trouble.get().asOutcome();
        }
        var variants = new ArrayList<>(preview.variants());
        variants.addAll(Variants.in(folder.path(), plan.rest()));
        variants.sort(Comparator.comparing(Variant::rung));
        meter.at(Progress.Stage.DONE, 1);
        return new Outcome.Ready(new Rendering(
                source, preview, List.copyOf(variants), preview.sounds(), survey.loudness(), remarks(survey)));
    }

    private static Set<Remark> remarks(Survey survey) {
        var remarks = EnumSet.noneOf(Remark.class);
        if (!survey.soundIsWhole()) {
            remarks.add(Remark.SOUND_LEFT_OUT);
        }
        return Set.copyOf(remarks);
    }

    private Optional<Trouble> review(Source source, Survey survey, Plan plan) throws IOException, InterruptedException {
        if (journal.finished(Progress.Stage.STILLS).isPresent()) {
            meter.found(Progress.Stage.STILLS);
            return Optional.empty();
        }
        var first = plan.first();
        var command = EncodeCommand.of(place.input(), source, List.of(first), plan.sounds(), survey.loudness(), limits);
        double rate = first.frameRate().perSecond();
        var trouble = runs.run(Progress.Stage.REVIEW_COPY, command, rate);
        // A lesson may be one picture that stands for its whole length, and is found at its start alone.
        for (double lookAt : new double[] {StillsCommand.A_THIRD_IN, StillsCommand.AT_THE_START}) {
            if (trouble.isEmpty() && !Stills.areIn(place.writing())) {
                var stills = StillsCommand.of(place.input(), source, first, limits, lookAt);
                trouble = runs.run(Progress.Stage.STILLS, stills, rate);
            }
        }
        if (trouble.isPresent()) {
            return trouble;
        }
        if (!Stills.areIn(place.writing())) {
            return Optional.of(new Trouble.WithTheSource(Refusal.DAMAGED, "no still could be taken"));
        }
        var files = new ArrayList<String>();
        var assembly = new Assembly(place.writing(), Map.of());
        files.addAll(assembly.pictures(List.of(first)));
        files.addAll(assembly.alone(plan.storedAlone()));
        trouble = Whole.trouble(Variants.in(place.writing(), List.of(first)), source);
        if (trouble.isPresent()) {
            return trouble;
        }
        journal.seen(Stills.pick(place.writing(), source));
        files.addAll(Stills.files());
        finish(Progress.Stage.STILLS, place.writing(), files);
        return Optional.empty();
    }

    private Preview preview(Source source, Plan plan) throws IOException {
        return Preview.of(
                Variants.in(folder.path(), List.of(plan.first())),
                Variants.soundsIn(folder.path(), plan),
                Stills.of(folder.path(), source, journal.thumbHash(), journal.edgeColour()));
    }

    private Optional<Trouble> allSizes(Source source, Survey survey, Plan plan)
            throws IOException, InterruptedException {
        if (plan.rest().isEmpty()) {
            return Optional.empty();
        }
        if (journal.finished(Progress.Stage.ALL_SIZES).isPresent()) {
            meter.found(Progress.Stage.ALL_SIZES);
            return Optional.empty();
        }
        var known = soundsOf(plan.first());
        var command = EncodeCommand.of(
                place.input(), source, plan.rest(), missingSounds(plan, known), survey.loudness(), limits);
        var trouble = runs.run(
                Progress.Stage.ALL_SIZES,
                command,
                plan.rest().getLast().frameRate().perSecond());
        if (trouble.isPresent()) {
            return trouble;
        }
        var files = new Assembly(place.writing(), known).pictures(plan.rest());
        var made = Variants.in(place.writing(), plan.rest());
        trouble = Whole.trouble(made, source);
        if (trouble.isPresent()) {
            return trouble;
        }
        var dropped = superfluous(made);
        var kept = made.stream()
                .filter(variant -> !dropped.contains(variant.rung()))
                .map(Variant::file)
                .toList();
        finish(Progress.Stage.ALL_SIZES, place.writing(), kept.isEmpty() ? files : kept);
        return Optional.empty();
    }

    /// The review copy's run makes all sounds. After a crash those are gone that lie in no finished file.
    private List<Sound> missingSounds(Plan plan, Map<Sound, Path> known) {
        return plan.furtherSounds().stream()
                .filter(sound -> !known.containsKey(sound)
                        && Files.notExists(place.writing().resolve(sound.file())))
                .toList();
    }

    private Map<Sound, Path> soundsOf(Encode finished) {
        return finished.sounds().stream()
                .limit(1)
                .collect(
                        Collectors.toMap(Function.identity(), _ -> folder.path().resolve(finished.file())));
    }

    private static List<Rung> superfluous(List<Variant> variants) {
        var bytes = new HashMap<Rung, Long>();
        variants.forEach(variant -> bytes.putIfAbsent(variant.rung(), variant.bytes()));
        return Thinning.superfluous(bytes);
    }

    private void finish(Progress.Stage stage, Path made, List<String> files) throws IOException {
        folder.take(made, files);
        journal.finish(stage, files);
    }
}
