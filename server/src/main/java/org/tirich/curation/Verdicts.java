package org.tirich.curation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.Actor;
import org.tirich.audit.Audit;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.publication.Publishing;
import org.tirich.catalog.rule.Check;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.CaseState;
import org.tirich.curation.decision.CaseState.Closed;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewEvent;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
import org.tirich.web.Instance;

/// Takes the verdicts of reviewers, and publishes or returns the revision when a case is closed.
@Service
public class Verdicts {

    private final ReviewCases cases;
    private final ReviewAssignmentTable assignments;
    private final ReviewEventTable events;
    private final Publishing publishing;
    private final Audit audit;
    private final Instance instance;
    private final Clock clock;

    Verdicts(
            ReviewCases cases,
            ReviewAssignmentTable assignments,
            ReviewEventTable events,
            Publishing publishing,
            Audit audit,
            Instance instance,
            Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.events = events;
        this.publishing = publishing;
        this.audit = audit;
        this.instance = instance;
        this.clock = clock;
    }

    /// The result of a verdict.
    public sealed interface Decision {

        /// @param state the state of the review after the verdict
        record Accepted(ReviewProgress.State state) implements Decision {}

        /// The case is no longer assigned to the person.
        record LeaseExpired() implements Decision {}

        record Incomplete(List<Rubric.Lack> lacks) implements Decision {}

        record Unknown() implements Decision {}
    }

    /// Decides the stage of a case that is assigned to the person.
    @Transactional
    public Decision decide(Actor.Account reviewer, CaseId id, Verdict verdict) {
        var locked = cases.lock(id).orElse(null);
        if (locked == null) {
            return new Decision.Unknown();
        }
        var now = clock.instant();
        var holds = assignments
                .find(id)
                .filter(each -> each.isHeldBy(reviewer.id(), now))
                .isPresent();
        if (!holds || !(locked.state() instanceof CaseState.Assigned(var stage, var _))) {
            return new Decision.LeaseExpired();
        }
        var lacks = Rubric.lacks(stage, verdict);
        if (!lacks.isEmpty()) {
            return new Decision.Incomplete(lacks);
        }
        audit.record(
                reviewer.id(),
                "review.decide",
                "revision:" + locked.revision(),
                Map.of("stage", stage.name(), "verdict", verdict.getClass().getSimpleName()));
        var decided =
                cases.append(locked, new ReviewEvent.Decided(now, reviewer.id(), stage, verdict, instance.demo()));
        assignments.delete(id);
        if (decided.state() instanceof Closed) {
            close(decided, verdict);
        }
        return new Decision.Accepted(decided.progress());
    }

    private void close(ReviewCase decided, Verdict verdict) {
        switch (verdict) {
            case Verdict.Pass _ -> {
                var outcome = publishing.publish(decided.revision(), passes(decided.id()));
                if (!(outcome instanceof Publishing.Outcome.Done)) {
                    throw new IllegalStateException("revision " + decided.revision() + " is approved, yet " + outcome);
                }
            }
            case Verdict.RequestChanges(var _, var reason, var notes, var _) ->
                publishing.returnToAuthor(decided.revision(), false, reason, notes);
            case Verdict.Reject(var _, var reason, var notes, var _) ->
                publishing.returnToAuthor(decided.revision(), true, reason, notes);
        }
    }

    /// The passes of a case, from its events.
    private List<Check> passes(CaseId id) {
        return events.of(id).stream()
                .filter(ReviewEvent.Decided.class::isInstance)
                .map(ReviewEvent.Decided.class::cast)
                .filter(decided -> decided.verdict() instanceof Verdict.Pass)
                .map(decided -> new Check(decided.stage(), decided.at(), decided.reviewer(), decided.demonstration()))
                .toList();
    }
}
