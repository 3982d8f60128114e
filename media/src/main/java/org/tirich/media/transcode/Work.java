package org.tirich.media.transcode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tirich.media.ladder.Encode;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Refusal;
import org.tirich.media.probe.Source;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// One transcoding under way: the review copy, the stills, then all other sizes in one run.
final class Work {

    private static final Duration LEAST_TIME = Duration.ofSeconds(60);
    private static final int TIMES_DURATION = 20;

    /// How much of the stated duration must come out: ffmpeg ends well on a file that was cut off.
    private static final double LEAST_SHARE = 0.95;

    /// Two pictures at the lowest rate, which rounding may cost a short clip.
    private static final long ROUNDING_MS = 134;

    /// Statuses of a program that was killed for want of memory or time, of ffmpeg on a full disk, and of
    /// the launcher. All others, crashes among them, are laid to the file.
    private static final Set<Integer> FAULTS_OF_THE_MACHINE = Set.of(128 + 9, 128 + 15, 128 + 24, 228, 97, 98);

    private final Ffmpeg ffmpeg;
    private final Limits limits;
    private final Workplace place;
    private final Folder folder;
    private final Source source;
    private final Meter meter;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    Work(
            Ffmpeg ffmpeg,
            Limits limits,
            Workplace place,
            Folder folder,
            Source source,
            Meter meter,
            ProgressListener listener,
            Cancellation cancellation) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.place = place;
        this.folder = folder;
        this.source = source;
        this.meter = meter;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    Outcome run() throws IOException, InterruptedException {
        var plan = EncodingLadder.plan(source);

        var first = new ArrayList<Variant>();
        var trouble = encode(Progress.Stage.REVIEW_COPY, List.of(plan.first()), first);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        trouble = stills();
        if (trouble.isPresent()) {
            return trouble.get();
        }
        var preview = preview(first);
        listener.reviewable(preview);

        var variants = new ArrayList<>(first);
        if (!plan.rest().isEmpty()) {
            trouble = encode(Progress.Stage.ALL_SIZES, plan.rest(), variants);
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        variants.sort(Comparator.comparing(Variant::rung));
        meter.at(Progress.Stage.DONE, 1);
        return new Outcome.Ready(new Rendering(source, preview, List.copyOf(variants)));
    }

    /// Encodes, checks what came out, and moves it to its place.
    private Optional<Outcome> encode(Progress.Stage stage, List<Encode> encodes, List<Variant> into)
            throws IOException, InterruptedException {
        var trouble = run(stage, EncodeCommand.of(place.input(), source, encodes, limits));
        if (trouble.isPresent()) {
            return trouble;
        }
        var made = Variants.in(place.writing(), encodes);
        for (var variant : made) {
            if (isCutShort(variant)) {
                return Optional.of(new Outcome.Rejected(
                        Refusal.DAMAGED, variant.duration() + " came out of " + source.duration()));
            }
        }
        folder.take(place.writing(), made.stream().map(Variant::file).toList());
        into.addAll(made);
        return Optional.empty();
    }

    private boolean isCutShort(Variant variant) {
        double least = source.duration().toMillis() * LEAST_SHARE - ROUNDING_MS;
        return variant.duration().toMillis() < least;
    }

    /// A lesson may be one picture that stands for its whole length, and is found at its start alone.
    private Optional<Outcome> stills() throws IOException, InterruptedException {
        var trouble = stills(StillsCommand.A_THIRD_IN);
        if (trouble.isEmpty() && !Stills.areIn(place.writing())) {
            trouble = stills(StillsCommand.AT_THE_START);
        }
        if (trouble.isEmpty() && !Stills.areIn(place.writing())) {
            return Optional.of(new Outcome.Rejected(Refusal.DAMAGED, "no still could be taken"));
        }
        return trouble;
    }

    private Optional<Outcome> stills(double lookAt) throws IOException, InterruptedException {
        return run(Progress.Stage.STILLS, StillsCommand.of(place.input(), source, limits, lookAt));
    }

    private Preview preview(List<Variant> variants) throws IOException {
        var stills = Stills.pick(place.writing(), source);
        folder.take(
                place.writing(), List.of(stills.poster().file(), stills.card().file()));
        return new Preview(
                List.copyOf(variants), stills.poster(), stills.card(), stills.thumbHash(), stills.edgeColour());
    }

    /// Empty when ffmpeg ended well, which is not yet to say that its work is whole.
    private Optional<Outcome> run(Progress.Stage stage, List<String> arguments)
            throws IOException, InterruptedException {
        if (cancellation.isRequested()) {
            return Optional.of(new Outcome.Cancelled());
        }
        meter.at(stage, 0);
        var watch = new RunWatch(meter, stage, source.duration(), cancellation);
        var limit = LEAST_TIME.plus(source.duration().multipliedBy(TIMES_DURATION));
        return switch (ffmpeg.encode(place, arguments, limit, watch)) {
            case Ending.Stopped(var reason) -> Optional.of(stopped(reason));
            case Ending.Exited(int status, var complaints) -> exited(status, complaints);
        };
    }

    private static Outcome stopped(Ending.Reason reason) {
        return switch (reason) {
            case CANCELLED -> new Outcome.Cancelled();
            case OUT_OF_TIME -> new Outcome.Failed("took longer than it may");
            case STANDING_STILL -> new Outcome.Failed("stood still");
        };
    }

    private static Optional<Outcome> exited(int status, String complaints) {
        if (status == 0) {
            return Optional.empty();
        }
        var detail = "status " + status + ": " + complaints;
        return Optional.of(
                FAULTS_OF_THE_MACHINE.contains(status)
                        ? new Outcome.Failed(detail)
                        : new Outcome.Rejected(Refusal.DAMAGED, detail));
    }
}
