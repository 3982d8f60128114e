package org.tirich.media.transcode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tirich.media.ladder.EncodingLadder;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Source;
import org.tirich.media.tools.Workplace;
import org.tirich.media.transcode.SurveyCommand.Scope;

/// The stage in which a source is measured, and in which it shows whether its sound can be used: where
/// the run fails with the sound and ends well without it, the sound is left out and the picture saved.
final class Surveying {

    private final Limits limits;
    private final Workplace place;
    private final Journal journal;
    private final Runs runs;
    private final Meter meter;

    private Optional<Survey> survey = Optional.empty();
    private Optional<Source> usable = Optional.empty();

    Surveying(Limits limits, Workplace place, Journal journal, Runs runs, Meter meter) {
        this.limits = limits;
        this.place = place;
        this.journal = journal;
        this.runs = runs;
        this.meter = meter;
    }

    Optional<Trouble> run(Source source) throws IOException, InterruptedException {
        survey = journal.survey();
        if (survey.isPresent()) {
            meter.found(Progress.Stage.SURVEYING);
        } else {
            var trouble = measure(source);
            if (trouble.isPresent()) {
                return trouble;
            }
            journal.surveyed(survey());
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
    private Optional<Trouble> measure(Source source) throws IOException, InterruptedException {
        var command = new SurveyCommand(source, EncodingLadder.plan(source).first());
        var scopes = source.sound().isPresent()
                ? List.of(Scope.PICTURE_AND_SOUND, Scope.SOUND, Scope.PICTURE)
                : List.of(Scope.PICTURE);
        for (var scope : scopes) {
            var trouble = measure(command, scope);
            if (trouble.isEmpty() || !(trouble.get() instanceof Trouble.WithTheSource)) {
                return trouble;
            }
        }
        boolean silent = source.sound().isEmpty();
        survey = Optional.of(new Survey(Optional.empty(), Optional.empty(), silent));
        return Optional.empty();
    }

    private Optional<Trouble> measure(SurveyCommand command, Scope scope) throws IOException, InterruptedException {
        var trouble = runs.run(
                Progress.Stage.SURVEYING, command.arguments(place.input(), limits, scope), command.framesPerSecond());
        if (trouble.isEmpty()) {
            survey = Optional.of(command.answers(place.writing(), scope));
        }
        return trouble;
    }

    private static Source silent(Source source) {
        return new Source(source.container(), source.picture(), Optional.empty(), source.duration(), source.bytes());
    }
}
