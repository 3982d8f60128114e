package org.tirich.curation.decision;

import java.time.Instant;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;

/// One step of a review case. It is never changed or deleted.
public sealed interface ReviewEvent {

    public Instant at();

    /// A step of a reviewer.
    public sealed interface ByReviewer extends ReviewEvent {

        AccountId reviewer();

        ReviewStage stage();

        /// Whether the demo simulated the step.
        boolean demonstration();
    }

    /// The automatic checks ended.
    public record Checked(Instant at, boolean holds) implements ReviewEvent {}

    /// A reviewer took a stage.
    public record Claimed(Instant at, AccountId reviewer, ReviewStage stage, boolean demonstration)
            implements ByReviewer {}

    /// A reviewer returned a stage without a decision.
    public record Released(Instant at, AccountId reviewer, ReviewStage stage, boolean demonstration)
            implements ByReviewer {}

    /// A reviewer decided a stage.
    public record Decided(Instant at, AccountId reviewer, ReviewStage stage, Verdict verdict, boolean demonstration)
            implements ByReviewer {}

    /// The author withdrew the revision, or it was taken down.
    public record Withdrawn(Instant at) implements ReviewEvent {}

    /// The name in the table, in JSON and in the keys of strings.
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
