package org.tirich.experiment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.assessment.Assessment;
import org.tirich.audit.Audit;
import org.tirich.curation.Reports;
import org.tirich.experiment.ExperimentReport.Row;
import org.tirich.experiment.ParticipantTable.Participant;
import org.tirich.feed.Viewers;

/// Makes the reports of experiments, from what the other modules hold of the exposed persons.
@Service
public class ExperimentReports {

    /// A person without views for this long, up to the end, counts as leaving.
    private static final Duration ABSENCE = Duration.ofDays(7);

    private static final double MINUTES_A_TENTH = 0.1;
    private static final Comparator<Row> BY_VALUES = Comparator.comparing(Row::arm)
            .thenComparingInt(Row::answered)
            .thenComparingInt(Row::right)
            .thenComparingInt(Row::tenths)
            .thenComparingInt(Row::reports)
            .thenComparingInt(Row::leaving);

    private final ParticipantTable participants;
    private final Assessment assessment;
    private final Viewers viewers;
    private final Reports reports;
    private final Audit audit;
    private final Clock clock;

    ExperimentReports(
            ParticipantTable participants,
            Assessment assessment,
            Viewers viewers,
            Reports reports,
            Audit audit,
            Clock clock) {
        this.participants = participants;
        this.assessment = assessment;
        this.viewers = viewers;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /// The report as of now, for an editor. Reading is audited.
    @Transactional
    public ExperimentReport read(AccountId editor, Experiment experiment) {
        audit.record(editor, "experiment.read", "experiment:" + experiment.id(), Map.of());
        return report(experiment);
    }

    /// The report as of now. Answers are counted only after the experiment has stopped, so that nobody stops it
    /// for its result. The order of the rows tells nothing of the persons.
    ExperimentReport report(Experiment experiment) {
        var end = experiment.end(clock.instant());
        var exposed = participants.participants(experiment.id());
        var since = exposed.stream().collect(Collectors.toMap(Participant::account, Participant::at));
        var watched = viewers.watched(since, end);
        var reported = reports.sent(since, end);
        var answers = experiment.isOver()
                ? assessment.unseen(since.keySet())
                : Map.<AccountId, List<Assessment.UnseenAnswer>>of();
        var rows = exposed.stream()
                .map(person -> row(
                        person,
                        counted(answers.getOrDefault(person.account(), List.of()), person, end),
                        watched.getOrDefault(person.account(), Viewers.Watched.NOTHING),
                        reported.getOrDefault(person.account(), 0),
                        end))
                .sorted(BY_VALUES)
                .toList();
        return ExperimentReport.of(experiment, rows);
    }

    /// Those between the exposure and the end; none of a person who left.
    private static List<Assessment.UnseenAnswer> counted(
            List<Assessment.UnseenAnswer> answers, Participant person, Instant end) {
        return person.left()
                ? List.of()
                : answers.stream()
                        .filter(answer -> !answer.at().isBefore(person.at())
                                && answer.at().isBefore(end))
                        .toList();
    }

    private static Row row(
            Participant person,
            List<Assessment.UnseenAnswer> answers,
            Viewers.Watched watched,
            int reported,
            Instant end) {
        return new Row(
                person.arm(),
                answers.size(),
                (int) answers.stream().filter(Assessment.UnseenAnswer::correct).count(),
                tenthsOfMinutes(watched.time(), Duration.between(person.at(), end)),
                reported,
                leaving(person, watched, end));
    }

    private static int tenthsOfMinutes(Duration watched, Duration inExperiment) {
        var days = Math.max(
                1, inExperiment.toSeconds() / (double) Duration.ofDays(1).toSeconds());
        var minutes = watched.toSeconds() / (double) Duration.ofMinutes(1).toSeconds();
        return (int) Math.round(minutes / days / MINUTES_A_TENTH);
    }

    private static int leaving(Participant person, Viewers.Watched watched, Instant end) {
        var absentSince = end.minus(ABSENCE);
        if (person.left()) {
            return 1;
        }
        if (person.at().isAfter(absentSince)) {
            return Row.UNKNOWN;
        }
        return watched.last().isBefore(absentSince) ? 1 : 0;
    }
}
