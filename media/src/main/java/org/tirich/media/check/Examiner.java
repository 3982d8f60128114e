package org.tirich.media.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tirich.media.check.MediaFinding.Code;
import org.tirich.media.check.MediaFinding.Severity;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.FfmpegProgress;
import org.tirich.media.tools.ScratchDirectory;

/// Examines a lesson in two runs of ffmpeg: one on its review copy, one on the source for what the copy does
/// not preserve.
public final class Examiner {

    private static final Duration MIN_TIME_LIMIT = Duration.ofSeconds(60);
    private static final int TIME_LIMIT_FACTOR = 10;

    private final Ffmpeg ffmpeg;
    private final SourceLimits limits;

    public Examiner(Ffmpeg ffmpeg, SourceLimits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
    }

    /// Examines one lesson. A failed run becomes a finding that holds the lesson.
    ///
    /// @param reviewCopy the low rung made of the source
    /// @param facts inspection result of the source
    /// @param loudness of the source, where it was measured
    public MediaExamination examine(Path reviewCopy, Path source, Source facts, Optional<Loudness> loudness)
            throws IOException, InterruptedException {
        boolean withSound = facts.sound().isPresent();
        var failures = new ArrayList<MediaFinding>();
        var copy = run(
                reviewCopy,
                facts,
                input -> ReviewCopyMeasureCommand.of(input, withSound, limits),
                folder -> ReviewCopyMeasurement.read(folder, withSound),
                failures);
        var recording = run(
                source,
                facts,
                input -> SourceMeasureCommand.of(input, facts, limits),
                folder -> SourceMeasurement.read(folder, withSound),
                failures);
        var credentials = facts.container() == Source.Container.MP4
                ? ContentCredentials.in(source)
                : Optional.<ContentCredentials>empty();
        var findings = FindingRules.of(facts, new MediaExamination(copy, recording, loudness, credentials, failures));
        return new MediaExamination(copy, recording, loudness, credentials, findings);
    }

    /// Reads the output files of a run.
    private interface Reading<T> {
        T read(Path folder) throws IOException;
    }

    private <T> Optional<T> run(
            Path file,
            Source facts,
            Function<String, List<String>> command,
            Reading<T> reading,
            List<MediaFinding> failures)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("examination");
        try (var scratch = ScratchDirectory.open(folder, file)) {
            var limit = MIN_TIME_LIMIT.plus(facts.duration().multipliedBy(TIME_LIMIT_FACTOR));
            var outcome =
                    ffmpeg.encode(scratch, command.apply(scratch.inputUrl()), limit, new FfmpegProgress().asMonitor());
            int status = switch (outcome) {
                case ExitOutcome.Exited exited -> exited.status();
                case ExitOutcome.Stopped _ -> -1;
            };
            if (status == 0) {
                return Optional.of(reading.read(scratch.outputDirectory()));
            }
            failures.add(new MediaFinding(Code.NOT_EXAMINED, Severity.HOLD, List.of(), status));
            return Optional.empty();
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}
