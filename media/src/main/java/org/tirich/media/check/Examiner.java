package org.tirich.media.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tirich.media.check.Finding.Code;
import org.tirich.media.check.Finding.Severity;
import org.tirich.media.probe.Limits;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.tools.Clock;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// Examines a lesson in two runs of ffmpeg: one over the review copy that was made of it, one over the
/// source for what the copy no longer shows.
public final class Examiner {

    private static final Duration LEAST_TIME = Duration.ofSeconds(60);
    private static final int TIMES_DURATION = 10;

    private final Ffmpeg ffmpeg;
    private final Limits limits;

    public Examiner(Ffmpeg ffmpeg, Limits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// Examines one lesson. What could not be examined is held, and not taken for good.
    ///
    /// @param reviewCopy the small rung that was made of the source
    /// @param facts what is known of the source
    /// @param loudness of the source, where it was measured
    public Examination examine(Path reviewCopy, Path source, Source facts, Optional<Loudness> loudness)
            throws IOException, InterruptedException {
        boolean withSound = facts.sound().isPresent();
        var troubles = new ArrayList<Finding>();
        var copy = run(
                reviewCopy,
                facts,
                input -> ReviewCopyCommand.of(input, withSound, limits),
                folder -> ReviewCopy.read(folder, withSound),
                troubles);
        var recording = run(
                source,
                facts,
                input -> SourceCommand.of(input, facts, limits),
                folder -> Recording.read(folder, withSound),
                troubles);
        var credentials = facts.container() == Source.Container.MP4
                ? ContentCredentials.in(source)
                : Optional.<ContentCredentials>empty();
        var findings = Judgement.of(facts, new Examination(copy, recording, loudness, credentials, troubles));
        return new Examination(copy, recording, loudness, credentials, findings);
    }

    /// Reads what a run of ffmpeg left behind.
    private interface Reading<T> {
        T read(Path folder) throws IOException;
    }

    private <T> Optional<T> run(
            Path file, Source facts, Function<String, List<String>> command, Reading<T> reading, List<Finding> troubles)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("examination");
        try (var place = Workplace.open(folder, file)) {
            var limit = LEAST_TIME.plus(facts.duration().multipliedBy(TIMES_DURATION));
            var ending = ffmpeg.encode(place, command.apply(place.input()), limit, new Clock().andNeverStop());
            int status = switch (ending) {
                case Ending.Exited exited -> exited.status();
                case Ending.Stopped _ -> -1;
            };
            if (status == 0) {
                return Optional.of(reading.read(place.writing()));
            }
            troubles.add(new Finding(Code.NOT_EXAMINED, Severity.HOLD, List.of(), status));
            return Optional.empty();
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}
