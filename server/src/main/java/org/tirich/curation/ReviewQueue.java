package org.tirich.curation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tirich.access.Actor;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.ReviewAssignment;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewEvent;
import org.tirich.curation.decision.ReviewPolicy;
import org.tirich.curation.decision.Verdict;

/// The review queue, and the progress of reviews for their authors.
@Service
public class ReviewQueue implements ReviewProgress {

    private static final int MAX_LISTED = 200;

    private final ReviewCaseTable cases;
    private final ReviewAssignmentTable assignments;
    private final ReviewEventTable events;
    private final Clock clock;

    ReviewQueue(ReviewCaseTable cases, ReviewAssignmentTable assignments, ReviewEventTable events, Clock clock) {
        this.cases = cases;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    /// A case as one reviewer sees it in the queue.
    ///
    /// @param due the time by which its stage should be decided
    public record QueuedCase(
            CaseId id,
            ReviewStage stage,
            RevisionId revision,
            Instant opened,
            Instant due,
            boolean held,
            Availability availability) {}

    /// Whether a reviewer may take a case.
    public sealed interface Availability {

        record Free() implements Availability {}

        record AssignedToSelf(Instant until) implements Availability {}

        /// Another reviewer holds the case.
        record AssignedToOther(Instant until) implements Availability {}

        /// The code of an [ReviewPolicy.Ineligibility].
        record Ineligible(String code) implements Availability {}
    }

    /// The cases at a stage for which the person holds the permission, the most urgent first.
    public List<QueuedCase> list(Actor.Account reviewer) {
        var open = cases.open(MAX_LISTED);
        var leases = assignments.find(open.stream().map(ReviewCase::id).toList());
        var queue = new ArrayList<QueuedCase>();
        for (var each : open) {
            var stage = each.state().openStage().orElseThrow();
            if (reviewer.may(ReviewPolicy.permission(stage))) {
                var lease = Optional.ofNullable(leases.get(each.id()));
                queue.add(new QueuedCase(
                        each.id(),
                        stage,
                        each.revision(),
                        each.opened(),
                        each.due(),
                        each.held(),
                        availability(each, stage, lease, reviewer)));
            }
        }
        return queue;
    }

    private Availability availability(
            ReviewCase reviewCase, ReviewStage stage, Optional<ReviewAssignment> lease, Actor.Account reviewer) {
        var now = clock.instant();
        var active = lease.filter(each -> each.isActive(now));
        if (active.isPresent() && active.get().isHeldBy(reviewer.id(), now)) {
            return new Availability.AssignedToSelf(active.get().until());
        }
        var ineligibility = ReviewPolicy.ineligibility(reviewCase, stage, reviewer);
        if (ineligibility.isPresent()) {
            return new Availability.Ineligible(ineligibility.get().code());
        }
        return active.<Availability>map(each -> new Availability.AssignedToOther(each.until()))
                .orElse(new Availability.Free());
    }

    /// The latest case of each revision decides.
    @Override
    public Map<RevisionId, State> states(Collection<RevisionId> revisions) {
        var states = new HashMap<RevisionId, State>();
        cases.of(revisions).forEach(each -> states.put(each.revision(), each.progress()));
        return states;
    }

    @Override
    public List<Step> timeline(RevisionId revision) {
        return cases.of(List.of(revision)).stream()
                .flatMap(each -> events.of(each.id()).stream())
                .map(ReviewQueue::step)
                .toList();
    }

    static Step step(ReviewEvent event) {
        var verdict = event instanceof ReviewEvent.Decided decided ? decided.verdict() : null;
        return switch (verdict) {
            case Verdict.RequestChanges(var _, var reason, var notes, var _) ->
                new Step(event.at(), event.code(), event.role(), reason, notes);
            case Verdict.Reject(var _, var reason, var notes, var _) ->
                new Step(event.at(), event.code(), event.role(), reason, notes);
            case Verdict.Pass _ -> new Step(event.at(), event.code(), event.role(), "", "");
            case null -> new Step(event.at(), event.code(), event.role(), "", "");
        };
    }
}
