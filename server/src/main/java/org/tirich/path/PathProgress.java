package org.tirich.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tirich.catalog.WorkId;
import org.tirich.learning.mastery.MasteryLevel;

/// What a learner has done of a version of a path.
///
/// @param steps one for each step of the version, in order
/// @param requirements what completing the version asks for; empty for a series
/// @param rights right answers among those that count
/// @param next the first step that is not done; empty if nothing is left to do but to wait or to practise
public record PathProgress(
        List<StepProgress> steps,
        List<Requirement> requirements,
        int answers,
        int rights,
        int minutes,
        Optional<Next> next,
        Evidence evidence) {

    public PathProgress {
        steps = List.copyOf(steps);
        requirements = List.copyOf(requirements);
    }

    /// Whether every requirement is met. A series is never completed.
    public boolean isComplete() {
        return !requirements.isEmpty() && requirements.stream().allMatch(Requirement::isMet);
    }

    /// The state of one step.
    public sealed interface StepProgress {

        /// Whether nothing of the step is left to do.
        boolean done();

        /// @param watched those of its clips that the learner watched to the end
        /// @param answers how many of her answers to its questions count
        /// @param wanted how many answers the step asks for; 0 in a series
        /// @param withdrawn whether the outcome or a clip was withdrawn
        record Outcome(
                PathStep.Outcome step,
                Set<WorkId> watched,
                int answers,
                int wanted,
                MasteryLevel level,
                boolean practicable,
                boolean withdrawn,
                boolean done)
                implements StepProgress {}

        /// @param reports the latest report of each kind
        record Activity(PathStep.Activity step, List<ActivityReport> reports, boolean done) implements StepProgress {}
    }

    /// One thing that completing the path asks for.
    ///
    /// @param have at most `need`, except for answers and minutes
    public record Requirement(Kind kind, int have, int need) {

        public boolean isMet() {
            return have >= need;
        }

        /// What is counted.
        public enum Kind {
            CLIPS,
            ANSWERS,
            ACTIVITIES,
            CONFIRMATION,
            MINUTES,
            /// Steps that can be done: a version with a withdrawn step waits for the next version.
            STEPS
        }
    }

    /// What to do next.
    public sealed interface Next {

        record Watch(WorkId lesson) implements Next {}

        record Prove(String outcome) implements Next {}

        record Do(PathStep.Activity activity) implements Next {}

        /// A mentor has to look at the activity.
        record Show(PathStep.Activity activity) implements Next {}
    }

    /// What the requirements rest on.
    public record Evidence(List<WorkId> clips, List<UUID> answers, List<UUID> reports, Map<String, Integer> minutes) {

        public Evidence {
            clips = List.copyOf(clips);
            answers = List.copyOf(answers);
            reports = List.copyOf(reports);
            minutes = Map.copyOf(minutes);
        }
    }
}
