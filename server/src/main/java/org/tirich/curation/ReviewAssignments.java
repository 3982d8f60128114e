package org.tirich.curation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.Actor;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.curation.check.Finding;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.CaseState;
import org.tirich.curation.decision.ReviewAssignment;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewEvent;
import org.tirich.curation.decision.ReviewPolicy;
import org.tirich.curation.decision.ReviewPolicy.Ineligibility;
import org.tirich.web.Instance;

/// Assigns cases to reviewers for the duration of a lease.
@Service
public class ReviewAssignments {

    private final ReviewCases cases;
    private final ReviewCaseTable table;
    private final ReviewAssignmentTable assignments;
    private final ReviewEventTable events;
    private final Instance instance;
    private final Clock clock;

    ReviewAssignments(
            ReviewCases cases,
            ReviewCaseTable table,
            ReviewAssignmentTable assignments,
            ReviewEventTable events,
            Instance instance,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.assignments = assignments;
        this.events = events;
        this.instance = instance;
        this.clock = clock;
    }

    /// A case with the facts for its decision.
    public record Dossier(
            CaseId id,
            RevisionId revision,
            ReviewStage stage,
            Instant leaseUntil,
            List<Finding> findings,
            List<ReviewProgress.Step> history) {}

    /// The result of claiming a case.
    public sealed interface Claim {

        record Assigned(Dossier dossier) implements Claim {}

        /// Another reviewer holds the case, or it is closed.
        record Unavailable() implements Claim {}

        /// The person may not review the case: the code of an [Ineligibility].
        record Ineligible(String code) implements Claim {}

        record Unknown() implements Claim {}
    }

    /// Assigns a case to a reviewer. Claiming again renews the lease.
    @Transactional
    public Claim claim(Actor.Account reviewer, CaseId id) {
        var locked = cases.lock(id).orElse(null);
        if (locked == null) {
            return new Claim.Unknown();
        }
        var stage = locked.state().openStage().orElse(null);
        if (stage == null) {
            return new Claim.Unavailable();
        }
        if (!reviewer.may(ReviewPolicy.permission(stage))) {
            return new Claim.Ineligible(Ineligibility.OUT_OF_SCOPE.code());
        }
        var ineligibility = ReviewPolicy.ineligibility(locked, stage, reviewer);
        if (ineligibility.isPresent()) {
            return new Claim.Ineligible(ineligibility.get().code());
        }
        var now = clock.instant();
        var assigned = assignments
                .find(id)
                .filter(each -> each.isActive(now) && !each.reviewer().equals(reviewer.id()));
        if (assigned.isPresent()) {
            return new Claim.Unavailable();
        }
        if (!locked.state().equals(new CaseState.Assigned(stage, reviewer.id()))) {
            cases.append(locked, new ReviewEvent.Claimed(now, reviewer.id(), stage, instance.demo()));
        }
        var assignment = new ReviewAssignment(id, reviewer.id(), now.plus(ReviewPolicy.LEASE));
        assignments.put(assignment);
        return new Claim.Assigned(dossier(locked, stage, assignment));
    }

    /// The dossier of a case that is currently assigned to the person.
    public Optional<Dossier> held(Actor.Account reviewer, CaseId id) {
        return assignments
                .find(id)
                .filter(assignment -> assignment.isHeldBy(reviewer.id(), clock.instant()))
                .flatMap(assignment -> table.find(id)
                        .flatMap(found -> found.state().openStage().map(stage -> dossier(found, stage, assignment))));
    }

    private Dossier dossier(ReviewCase reviewCase, ReviewStage stage, ReviewAssignment assignment) {
        return new Dossier(
                reviewCase.id(),
                reviewCase.revision(),
                stage,
                assignment.until(),
                events.findings(reviewCase.id()),
                events.of(reviewCase.id()).stream().map(ReviewQueue::step).toList());
    }

    /// Returns a case to the queue. Returns false if it is not assigned to the person.
    @Transactional
    public boolean release(Actor.Account reviewer, CaseId id) {
        var locked = cases.lock(id).orElse(null);
        if (locked == null
                || !(locked.state() instanceof CaseState.Assigned(var stage, var assignee))
                || !assignee.equals(reviewer.id())) {
            return false;
        }
        cases.append(locked, new ReviewEvent.Released(clock.instant(), reviewer.id(), stage, instance.demo()));
        assignments.delete(id);
        return true;
    }
}
