package org.tirich.curation.decision;

import java.util.Optional;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;

/// The state of a review case.
public sealed interface CaseState {

    /// The stage that is due or under way.
    default Optional<ReviewStage> openStage() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.stage());
            case Assigned assigned -> Optional.of(assigned.stage());
            case Checking _, Closed _ -> Optional.empty();
        };
    }

    /// The automatic checks run.
    public record Checking() implements CaseState {}

    /// A stage waits for a reviewer.
    public record Waiting(ReviewStage stage) implements CaseState {}

    /// A reviewer has taken the stage. Her lease is a [ReviewAssignment].
    public record Assigned(ReviewStage stage, AccountId reviewer) implements CaseState {}

    /// The case is decided. No event follows.
    public record Closed(Resolution resolution) implements CaseState {}

    public enum Resolution {
        APPROVED,
        CHANGES_REQUESTED,
        REJECTED,
        WITHDRAWN
    }
}
