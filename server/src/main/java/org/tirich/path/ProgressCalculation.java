package org.tirich.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tirich.assessment.Assessment.UnseenAnswer;
import org.tirich.catalog.WorkId;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.path.ActivityReport.State;
import org.tirich.path.LearnerTable.Watched;
import org.tirich.path.LearningTime.Act;
import org.tirich.path.PathContent.Closing;
import org.tirich.path.PathProgress.Evidence;
import org.tirich.path.PathProgress.Next;
import org.tirich.path.PathProgress.Requirement;
import org.tirich.path.PathProgress.Requirement.Kind;
import org.tirich.path.PathProgress.StepProgress;

/// Derives a learner's progress on a version from her records. Equal records give equal progress.
final class ProgressCalculation {

    /// The time of a lesson that a teacher held.
    static final int LESSON_MINUTES = 35;

    /// Below it the feed calls a clip skipped, too. At double speed a browser reports half of the length, and less on a
    /// slow phone.
    private static final double MIN_WATCHED_SHARE = 0.25;

    private final PathContent content;
    private final Records records;

    ProgressCalculation(PathContent content, Records records) {
        this.content = content;
        this.records = records;
    }

    /// What the server knows of a learner.
    ///
    /// @param answers to questions that she had not seen, of any outcomes
    /// @param practicable the outcomes that have questions
    /// @param withdrawn whether a step can no longer be done
    /// @param withdrawnOutcome whether the answers of an outcome no longer count
    record Records(
            List<Watched> views,
            List<UnseenAnswer> answers,
            Map<String, MasteryLevel> levels,
            List<ActivityReport> reports,
            Set<String> practicable,
            Predicate<PathStep> withdrawn,
            Predicate<String> withdrawnOutcome) {}

    static boolean isComplete(Duration watched, Duration length) {
        return watched.toMillis() >= length.toMillis() * MIN_WATCHED_SHARE;
    }

    PathProgress progress() {
        var watched = records.views().stream()
                .filter(Watched::completed)
                .map(Watched::work)
                .collect(Collectors.toSet());
        var outcomes = content.outcomes().map(PathStep.Outcome::outcome).collect(Collectors.toCollection(HashSet::new));
        outcomes.removeIf(records.withdrawnOutcome());
        var counted = records.answers().stream()
                .filter(answer -> outcomes.contains(answer.outcome()))
                .toList();
        var steps = content.steps().stream()
                .map(step -> step(step, watched, counted, outcomes))
                .toList();
        var minutes = minutes(counted);
        var total = minutes.values().stream().mapToInt(Integer::intValue).sum();
        var requirements = content.closing()
                .map(closing -> requirements(closing, watched, counted, steps, total))
                .orElse(List.of());
        return new PathProgress(
                steps,
                requirements,
                counted.size(),
                (int) counted.stream().filter(UnseenAnswer::correct).count(),
                total,
                next(steps, requirements, counted),
                new Evidence(
                        content.lessons().stream().filter(watched::contains).toList(),
                        counted.stream().map(UnseenAnswer::attempt).toList(),
                        records.reports().stream()
                                .filter(report -> report.state() != State.RETURNED)
                                .map(ActivityReport::id)
                                .toList(),
                        minutes));
    }

    /// The answers that an outcome with questions asks for, so that all together give those of the closing.
    private int wanted(Set<String> outcomes) {
        var practicable =
                outcomes.stream().filter(records.practicable()::contains).count();
        return practicable == 0
                ? 0
                : (int) content.closing()
                        .map(closing -> Math.ceilDiv(closing.answers(), practicable))
                        .orElse(0L)
                        .longValue();
    }

    private StepProgress step(PathStep step, Set<WorkId> watched, List<UnseenAnswer> counted, Set<String> outcomes) {
        return switch (step) {
            case PathStep.Outcome outcome -> {
                var own = outcome.lessons().stream().filter(watched::contains).collect(Collectors.toSet());
                var answers = (int) counted.stream()
                        .filter(answer -> answer.outcome().equals(outcome.outcome()))
                        .count();
                var withdrawn = records.withdrawn().test(step);
                var practicable = records.practicable().contains(outcome.outcome()) && !withdrawn;
                var wanted = practicable ? wanted(outcomes) : 0;
                yield new StepProgress.Outcome(
                        outcome,
                        own,
                        answers,
                        wanted,
                        records.levels().getOrDefault(outcome.outcome(), MasteryLevel.NONE),
                        practicable,
                        withdrawn,
                        !withdrawn && own.size() == outcome.lessons().size() && answers >= wanted);
            }
            case PathStep.Activity activity -> {
                var own = records.reports().stream()
                        .filter(report -> report.activity().equals(activity.key()))
                        .toList();
                yield new StepProgress.Activity(activity, own, isDone(activity));
            }
        };
    }

    private boolean isDone(PathStep.Activity activity) {
        return records.reports().stream()
                .anyMatch(report -> report.activity().equals(activity.key())
                        && report.kind() == ActivityReport.Kind.ACTIVITY
                        && report.state() != State.RETURNED);
    }

    /// The minutes on the path by what they come from. An activity counts once a mentor has confirmed it.
    private Map<String, Integer> minutes(List<UnseenAnswer> counted) {
        var acts = Stream.concat(
                counted.stream()
                        .map(answer -> Act.endingAt(answer.at(), Duration.between(answer.offered(), answer.at()))),
                records.views().stream().map(view -> Act.endingAt(view.received(), view.watched())));
        var minutes = new HashMap<String, Integer>();
        minutes.put("device", (int) LearningTime.of(acts).toMinutes());
        for (var activity : content.activities().toList()) {
            for (var report : records.reports()) {
                if (report.activity().equals(activity.key()) && report.state() == State.CONFIRMED) {
                    minutes.merge(
                            activity.key(),
                            report.kind() == ActivityReport.Kind.LESSON ? LESSON_MINUTES : activity.minutes(),
                            Integer::sum);
                }
            }
        }
        return minutes;
    }

    private List<Requirement> requirements(
            Closing closing, Set<WorkId> watched, List<UnseenAnswer> counted, List<StepProgress> steps, int minutes) {
        var requirements = new ArrayList<Requirement>();
        var lessons = content.lessons();
        requirements.add(new Requirement(
                Kind.CLIPS, (int) lessons.stream().filter(watched::contains).count(), lessons.size()));
        requirements.add(new Requirement(Kind.ANSWERS, counted.size(), closing.answers()));
        var activities = (int) content.activities().count();
        if (activities > 0) {
            requirements.add(new Requirement(
                    Kind.ACTIVITIES,
                    (int) content.activities().filter(this::isDone).count(),
                    activities));
        }
        if (closing.confirmation()) {
            var confirmed = records.reports().stream().anyMatch(report -> report.state() == State.CONFIRMED);
            requirements.add(new Requirement(Kind.CONFIRMATION, confirmed ? 1 : 0, 1));
        }
        if (closing.minutes() > 0) {
            requirements.add(new Requirement(Kind.MINUTES, minutes, closing.minutes()));
        }
        var withdrawn = (int) steps.stream()
                .filter(step -> step instanceof StepProgress.Outcome outcome && outcome.withdrawn())
                .count();
        if (withdrawn > 0) {
            requirements.add(new Requirement(Kind.STEPS, steps.size() - withdrawn, steps.size()));
        }
        return requirements;
    }

    private Optional<Next> next(List<StepProgress> steps, List<Requirement> requirements, List<UnseenAnswer> counted) {
        for (var step : steps) {
            switch (step) {
                case StepProgress.Outcome outcome -> {
                    if (outcome.withdrawn() || outcome.done()) {
                        continue;
                    }
                    var lesson = outcome.step().lessons().stream()
                            .filter(each -> !outcome.watched().contains(each))
                            .findFirst();
                    return Optional.of(lesson.<Next>map(Next.Watch::new)
                            .orElseGet(() -> new Next.Prove(outcome.step().outcome())));
                }
                case StepProgress.Activity activity -> {
                    if (!activity.done()) {
                        return Optional.of(new Next.Do(activity.step()));
                    }
                }
            }
        }
        if (isMissing(requirements, Kind.CONFIRMATION)) {
            return content.activities().findFirst().map(Next.Show::new);
        }
        return isMissing(requirements, Kind.ANSWERS) || isMissing(requirements, Kind.MINUTES)
                ? leastAnswered(steps, counted)
                : Optional.empty();
    }

    private static boolean isMissing(List<Requirement> requirements, Kind kind) {
        return requirements.stream().anyMatch(each -> each.kind() == kind && !each.isMet());
    }

    private static Optional<Next> leastAnswered(List<StepProgress> steps, List<UnseenAnswer> counted) {
        var last = counted.isEmpty() ? "" : counted.getLast().outcome();
        return steps.stream()
                .flatMap(step -> step instanceof StepProgress.Outcome outcome && outcome.practicable()
                        ? Stream.of(outcome)
                        : Stream.empty())
                .min(Comparator.<StepProgress.Outcome, Boolean>comparing(
                                outcome -> outcome.step().outcome().equals(last))
                        .thenComparing(StepProgress.Outcome::level)
                        .thenComparing(StepProgress.Outcome::answers))
                .map(outcome -> new Next.Prove(outcome.step().outcome()));
    }
}
