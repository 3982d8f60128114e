package org.tirich.curation;

import java.time.Instant;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;

/// One step of a review case. Never changed, never deleted.
sealed interface ReviewEvent {

    Instant at();

    /// An event of a reviewer.
    sealed interface ByReviewer extends ReviewEvent {

        AccountId reviewer();

        ReviewStage stage();

        /// Simulated by the demo.
        boolean demonstration();
    }

    /// The automatic checks ended.
    record Checked(Instant at, boolean holds) implements ReviewEvent {}

    /// A reviewer took a stage.
    record Claimed(Instant at, AccountId reviewer, ReviewStage stage, boolean demonstration) implements ByReviewer {}

    /// A reviewer gave a stage back undecided.
    record Released(Instant at, AccountId reviewer, ReviewStage stage, boolean demonstration) implements ByReviewer {}

    /// A reviewer decided a stage.
    record Decided(Instant at, AccountId reviewer, ReviewStage stage, Verdict verdict, boolean demonstration)
            implements ByReviewer {}

    /// The author withdrew the revision, or it was taken down.
    record Withdrawn(Instant at) implements ReviewEvent {}

    /// As it stands in the table, in JSON and in the keys of strings.
    default String code() {
        return switch (this) {
            case Checked(var _, var holds) -> holds ? "held" : "checked";
            case Claimed _ -> "claimed";
            case Released _ -> "released";
            case Decided decided ->
                switch (decided.verdict()) {
                    case Verdict.Pass _ -> decided.stage().code() + "-passed";
                    case Verdict.RequestChanges _ -> "changes-requested";
                    case Verdict.Reject _ -> "rejected";
                };
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// The role in which the actor took the step, or `SYSTEM`.
    default String role() {
        return this instanceof ByReviewer step ? step.stage() + "_REVIEWER" : "SYSTEM";
    }
}
