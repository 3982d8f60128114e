package org.tirich.path;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// What one version of a path contains.
///
/// @param purposes what the path is for
/// @param minutes how long it takes
/// @param prerequisites the paths to complete before; advice, not a condition
/// @param closing what completing the path requires; empty for a series, which nobody completes
public record PathContent(
        Map<LanguageTag, String> titles,
        Map<LanguageTag, String> purposes,
        Audience audience,
        int minutes,
        List<PathId> prerequisites,
        List<PathStep> steps,
        Optional<Closing> closing) {

    public static final int MAX_STEPS = 200;
    public static final int MAX_PREREQUISITES = 12;
    public static final int MAX_TITLE = 120;
    public static final int MAX_TEXT = 2_000;
    public static final int MAX_MINUTES = 10_000;
    public static final int MAX_ANSWERS = 500;

    public PathContent {
        titles = Map.copyOf(titles);
        purposes = Map.copyOf(purposes);
        prerequisites = List.copyOf(prerequisites);
        steps = List.copyOf(steps);
        Objects.requireNonNull(closing, "a path says what completes it");
    }

    /// For whom a path is.
    public enum Audience {
        SCHOOL,
        WORK
    }

    /// What completing a path requires besides its clips and activities.
    ///
    /// @param answers right or wrong answers to questions that the learner had not seen
    /// @param minutes learning time, see [LearningTime]
    /// @param confirmation whether a mentor confirms an activity, or a lesson that the learner held
    public record Closing(int answers, int minutes, boolean confirmation) {

        public Closing {
            if (answers < 1 || minutes < 0) {
                throw new IllegalArgumentException("a closing has questions: " + answers + ", " + minutes);
            }
        }
    }

    public LocalText title(LanguageTag reader) {
        return LocalText.choose(titles, reader);
    }

    public LocalText purpose(LanguageTag reader) {
        return LocalText.choose(purposes, reader);
    }

    public Stream<PathStep.Outcome> outcomes() {
        return steps.stream()
                .flatMap(step -> step instanceof PathStep.Outcome outcome ? Stream.of(outcome) : Stream.empty());
    }

    public Stream<PathStep.Activity> activities() {
        return steps.stream()
                .flatMap(step -> step instanceof PathStep.Activity activity ? Stream.of(activity) : Stream.empty());
    }

    /// Every clip of the path, once.
    public List<WorkId> lessons() {
        return outcomes()
                .flatMap(outcome -> outcome.lessons().stream())
                .distinct()
                .toList();
    }

    public Optional<PathStep.Activity> activity(String key) {
        return activities().filter(each -> each.key().equals(key)).findFirst();
    }

    /// A key that no activity of the path has.
    public String freeActivityKey() {
        var n = 1;
        while (activity("activity-" + n).isPresent()) {
            n++;
        }
        return "activity-" + n;
    }

    public PathContent withSteps(List<PathStep> changed) {
        return new PathContent(titles, purposes, audience, minutes, prerequisites, changed, closing);
    }

    public PathContent withPrerequisites(List<PathId> changed) {
        return new PathContent(titles, purposes, audience, minutes, changed, steps, closing);
    }

    public PathContent withAbout(
            Map<LanguageTag, String> newTitles,
            Map<LanguageTag, String> newPurposes,
            Audience newAudience,
            int newMinutes,
            Optional<Closing> newClosing) {
        return new PathContent(newTitles, newPurposes, newAudience, newMinutes, prerequisites, steps, newClosing);
    }

    static PathContent empty(Map<LanguageTag, String> titles) {
        return new PathContent(titles, Map.of(), Audience.SCHOOL, 60, List.of(), List.of(), Optional.empty());
    }
}
