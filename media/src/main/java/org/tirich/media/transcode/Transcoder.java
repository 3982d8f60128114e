package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Source;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// Makes a rendering of a stranger's file.
///
/// It may be asked again after a crash or a failure of the machine, for the same source and the same folder:
/// it goes on behind the last stage that was finished, whose files it checks first.
public final class Transcoder {

    /// How long a run may stand still. One that is starved by others stands for seconds too.
    private static final Duration MOST_STILLNESS = Duration.ofSeconds(30);

    private final Ffmpeg ffmpeg;
    private final Limits limits;
    private final Duration mostStillness;
    private final Inspector inspector;

    public Transcoder(Ffmpeg ffmpeg, Limits limits) {
        this(ffmpeg, limits, MOST_STILLNESS);
    }

    /// @param mostStillness after which a run that does not move is ended
    public Transcoder(Ffmpeg ffmpeg, Limits limits, Duration mostStillness) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.mostStillness = mostStillness;
        this.inspector = new Inspector(ffmpeg, limits);
    }

    /// Works on the thread that asks, until the end.
    ///
    /// @param target the folder for the rendering, which is this source's alone
    public Outcome transcode(Path source, Path target, ProgressListener listener, Cancellation cancellation)
            throws InterruptedException {
        var meter = new Meter(listener);
        try {
            var folder = Folder.at(target);
            meter.at(Progress.Stage.INSPECTING, 0);
            return orNothing(
                    switch (inspector.inspect(source)) {
                        case Inspection.Refused(var refusal, var detail) -> new Outcome.Rejected(refusal, detail);
                        case Inspection.Accepted(var accepted) -> {
                            try (var place = Workplace.open(folder.path(), source)) {
                                var journal = Journal.open(folder, Checksum.of(source));
                                var runs = new Runs(
                                        ffmpeg, place, accepted.duration(), meter, cancellation, mostStillness);
                                yield new Work(limits, place, folder, journal, runs, meter, listener).run(accepted);
                            }
                        }
                    },
                    folder);
        } catch (IOException e) {
            return new Outcome.Failed(e.toString());
        }
    }

    /// Adds the AV1 files of the same source, in the folder of its rendering or in another. Dear, and
    /// therefore made when a lesson is published and not before.
    public Addition addAv1(Path source, Path target, ProgressListener listener, Cancellation cancellation)
            throws InterruptedException {
        var meter = new Meter(listener);
        try {
            var folder = Folder.at(target);
            meter.at(Progress.Stage.INSPECTING, 0);
            return switch (inspector.inspect(source)) {
                case Inspection.Refused(var refusal, var detail) -> new Addition.Rejected(refusal, detail);
                case Inspection.Accepted(var accepted) -> {
                    try (var place = Workplace.open(folder.path(), source)) {
                        var journal = Journal.open(folder, Checksum.of(source));
                        var runs = new Runs(ffmpeg, place, accepted.duration(), meter, cancellation, mostStillness);
                        yield addAv1(accepted, place, folder, journal, runs, meter);
                    }
                }
            };
        } catch (IOException e) {
            return new Addition.Failed(e.toString());
        }
    }

    private Addition addAv1(Source inspected, Workplace place, Folder folder, Journal journal, Runs runs, Meter meter)
            throws IOException, InterruptedException {
        var surveying = new Surveying(limits, place, journal, runs, meter);
        var trouble = surveying.run(inspected);
        if (trouble.isPresent()) {
            return trouble.get().asAddition();
        }
        var source = surveying.source();
        var survey = surveying.survey();
        var encodes = EncodingLadder.av1(source, survey.complexity());
        if (!encodes.isEmpty() && journal.finished(Progress.Stage.SMALLER_SIZES).isEmpty()) {
            var sounds = encodes.stream()
                    .flatMap(encode -> encode.sounds().stream())
                    .distinct()
                    .toList();
            var command = EncodeCommand.of(place.input(), source, encodes, sounds, survey.loudness(), limits);
            trouble = runs.run(
                    Progress.Stage.SMALLER_SIZES,
                    command,
                    encodes.getLast().frameRate().perSecond());
            if (trouble.isPresent()) {
                return trouble.get().asAddition();
            }
            var files = new Assembly(place.writing(), Map.of()).pictures(encodes);
            trouble = Whole.trouble(Variants.in(place.writing(), encodes), source);
            if (trouble.isPresent()) {
                return trouble.get().asAddition();
            }
            folder.take(place.writing(), files);
            journal.finish(Progress.Stage.SMALLER_SIZES, files);
        }
        meter.at(Progress.Stage.DONE, 1);
        return new Addition.Added(List.copyOf(Variants.in(folder.path(), encodes)));
    }

    /// What will not be ready leaves nothing behind. What failed for the machine's sake keeps its finished
    /// stages, and goes on behind them when it is tried again.
    private static Outcome orNothing(Outcome outcome, Folder folder) throws IOException {
        switch (outcome) {
            case Outcome.Ready _, Outcome.Failed _ -> {}
            case Outcome.Rejected _, Outcome.Cancelled _ -> folder.clear();
        }
        return outcome;
    }
}
