package org.tirich.itembank;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Scope;
import org.tirich.catalog.ReviewStage;
import org.tirich.curation.decision.ReviewPolicy;
import org.tirich.curation.decision.ReviewPolicy.Ineligibility;
import org.tirich.curation.decision.Verdict;

/// The review of one revision of a question: the two stages of a lesson's review, by two people other than the author.
/// The events are the source; [#apply] derives the state from them, and the stored state is a cache of it.
///
/// @param passedBy the reviewers who passed a stage
/// @param due the time by which the stage should be decided
public record ItemReview(ItemId item, int revision, State state, Map<ReviewStage, AccountId> passedBy, Instant due) {

    public ItemReview {
        passedBy = Map.copyOf(passedBy);
    }

    public enum State {
        /// Waits for the safety reviewer.
        SAFETY,
        /// Waits for the accuracy reviewer.
        ACCURACY,
        PASSED,
        RETURNED,
        REJECTED,
        /// By its author.
        WITHDRAWN;

        /// The name in the keys of strings.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One step of a review. It is never changed or deleted.
    ///
    /// @param demonstration whether the demo simulated the step
    public sealed interface Event {

        Instant at();

        record Decided(Instant at, AccountId reviewer, ReviewStage stage, Verdict verdict, boolean demonstration)
                implements Event {}

        record Withdrawn(Instant at) implements Event {}

        /// The name in the table and in the keys of strings.
        default String code() {
            return switch (this) {
                case Decided decided ->
                    switch (decided.verdict()) {
                        case Verdict.Pass _ -> decided.stage().code() + "-passed";
                        case Verdict.RequestChanges _ -> "changes-requested";
                        case Verdict.Reject _ -> "rejected";
                    };
                case Withdrawn _ -> "withdrawn";
            };
        }
    }

    public static ItemReview opened(ItemId item, int revision, Instant now) {
        return new ItemReview(
                item,
                revision,
                state(ReviewPolicy.FIRST_STAGE),
                Map.of(),
                now.plus(ReviewPolicy.timeFor(ReviewPolicy.FIRST_STAGE)));
    }

    private static State state(ReviewStage stage) {
        return switch (stage) {
            case SAFETY -> State.SAFETY;
            case ACCURACY -> State.ACCURACY;
        };
    }

    /// The stage that waits for a reviewer.
    public Optional<ReviewStage> stage() {
        return switch (state) {
            case SAFETY -> Optional.of(ReviewStage.SAFETY);
            case ACCURACY -> Optional.of(ReviewStage.ACCURACY);
            case PASSED, RETURNED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    /// The review after an event.
    ///
    /// @throws IllegalStateException if the event is impossible in this state
    public ItemReview apply(Event event) {
        var stage = stage().orElseThrow(() -> new IllegalStateException("the review is closed: " + event));
        return switch (event) {
            case Event.Withdrawn _ -> with(State.WITHDRAWN, passedBy, due);
            case Event.Decided decided -> {
                if (decided.stage() != stage || passedBy.containsValue(decided.reviewer())) {
                    throw new IllegalStateException("the review is at " + stage + ": " + event);
                }
                yield decide(decided);
            }
        };
    }

    private ItemReview decide(Event.Decided decided) {
        return switch (decided.verdict()) {
            case Verdict.Pass _ -> {
                var passes = new EnumMap<ReviewStage, AccountId>(ReviewStage.class);
                passes.putAll(passedBy);
                passes.put(decided.stage(), decided.reviewer());
                yield ReviewPolicy.stageAfter(decided.stage())
                        .map(next -> with(state(next), passes, decided.at().plus(ReviewPolicy.timeFor(next))))
                        .orElseGet(() -> with(State.PASSED, passes, due));
            }
            case Verdict.RequestChanges _ -> with(State.RETURNED, passedBy, due);
            case Verdict.Reject _ -> with(State.REJECTED, passedBy, due);
        };
    }

    private ItemReview with(State next, Map<ReviewStage, AccountId> passes, Instant nowDue) {
        return new ItemReview(item, revision, next, passes, nowDue);
    }

    /// The reason why a person may not review it now; empty if she may.
    public Optional<Ineligibility> ineligibility(AuthoredItem reviewed, Scope scope, Actor.Account person) {
        return stage().flatMap(stage -> ReviewPolicy.ineligibility(reviewed.author(), passedBy, scope, stage, person));
    }
}
