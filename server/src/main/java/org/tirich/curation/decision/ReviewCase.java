package org.tirich.curation.decision;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.curation.decision.CaseState.Assigned;
import org.tirich.curation.decision.CaseState.Checking;
import org.tirich.curation.decision.CaseState.Closed;
import org.tirich.curation.decision.CaseState.Resolution;
import org.tirich.curation.decision.CaseState.Waiting;

/// One review of one revision, from its opening to its decision. The events are the source; [#apply] derives the state
/// from them, and the stored state is a cache of it.
///
/// @param language the language of the speech; null without speech
/// @param held whether an automatic check requires the safety reviewer to see its finding first
/// @param passedBy the reviewers who passed a stage
/// @param due the time by which the current stage should be decided
public record ReviewCase(
        CaseId id,
        Kind kind,
        RevisionId revision,
        WorkId work,
        AccountId author,
        String subject,
        int grade,
        @Nullable String language,
        CaseState state,
        boolean held,
        Map<ReviewStage, AccountId> passedBy,
        Instant opened,
        Instant due) {

    public ReviewCase {
        passedBy = Map.copyOf(passedBy);
    }

    /// The reason for which a case is opened.
    public enum Kind {
        /// The revision was submitted.
        INITIAL,
        /// A live revision is reviewed again, after some time or by sample.
        RECHECK,
        /// The author objects to a decision.
        APPEAL,
        /// Viewers reported a live revision.
        REPORT
    }

    public Scope scope() {
        return Scope.of(subject, language);
    }

    /// The case after an event.
    ///
    /// @throws IllegalStateException if the event is impossible in this state
    public ReviewCase apply(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Checked(var _, var holds) -> {
                require(state instanceof Checking, event);
                yield with(new Waiting(ReviewPolicy.FIRST_STAGE), holds, passedBy, due);
            }
            case ReviewEvent.Claimed claimed -> {
                require(isAt(claimed.stage()), event);
                yield with(new Assigned(claimed.stage(), claimed.reviewer()), held, passedBy, due);
            }
            case ReviewEvent.Released released -> {
                require(state.equals(new Assigned(released.stage(), released.reviewer())), event);
                yield with(new Waiting(released.stage()), held, passedBy, due);
            }
            case ReviewEvent.Decided decided -> {
                require(state.equals(new Assigned(decided.stage(), decided.reviewer())), event);
                yield decide(decided);
            }
            case ReviewEvent.Withdrawn _ -> {
                require(!(state instanceof Closed), event);
                yield close(Resolution.WITHDRAWN, passedBy);
            }
        };
    }

    private ReviewCase decide(ReviewEvent.Decided decided) {
        return switch (decided.verdict()) {
            case Verdict.Pass _ -> {
                var passes = new EnumMap<ReviewStage, AccountId>(ReviewStage.class);
                passes.putAll(passedBy);
                passes.put(decided.stage(), decided.reviewer());
                yield ReviewPolicy.stageAfter(decided.stage())
                        .map(next -> with(
                                new Waiting(next), held, passes, decided.at().plus(ReviewPolicy.timeFor(next))))
                        .orElseGet(() -> close(Resolution.APPROVED, passes));
            }
            case Verdict.RequestChanges _ -> close(Resolution.CHANGES_REQUESTED, passedBy);
            case Verdict.Reject _ -> close(Resolution.REJECTED, passedBy);
        };
    }

    private ReviewCase close(Resolution resolution, Map<ReviewStage, AccountId> passes) {
        return with(new Closed(resolution), held, passes, due);
    }

    private boolean isAt(ReviewStage stage) {
        return state.openStage().filter(stage::equals).isPresent();
    }

    private void require(boolean possible, ReviewEvent event) {
        if (!possible) {
            throw new IllegalStateException("the case " + id + " is " + state + ": impossible event " + event);
        }
    }

    private ReviewCase with(CaseState next, boolean holds, Map<ReviewStage, AccountId> passes, Instant nowDue) {
        return new ReviewCase(
                id, kind, revision, work, author, subject, grade, language, next, holds, passes, opened, nowDue);
    }

    /// The state for authors, which is also the stored name.
    public ReviewProgress.State progress() {
        return switch (state) {
            case Checking() -> ReviewProgress.State.AUTO_CHECK;
            case Waiting(var stage) ->
                switch (stage) {
                    case SAFETY -> held ? ReviewProgress.State.AUTO_HELD : ReviewProgress.State.SAFETY_QUEUE;
                    case ACCURACY -> ReviewProgress.State.ACCURACY_QUEUE;
                };
            case Assigned(var stage, var _) ->
                switch (stage) {
                    case SAFETY -> ReviewProgress.State.SAFETY_REVIEW;
                    case ACCURACY -> ReviewProgress.State.ACCURACY_REVIEW;
                };
            case Closed(var resolution) ->
                switch (resolution) {
                    case APPROVED -> ReviewProgress.State.APPROVED;
                    case CHANGES_REQUESTED -> ReviewProgress.State.CHANGES_REQUESTED;
                    case REJECTED -> ReviewProgress.State.REJECTED;
                    case WITHDRAWN -> ReviewProgress.State.WITHDRAWN;
                };
        };
    }
}
