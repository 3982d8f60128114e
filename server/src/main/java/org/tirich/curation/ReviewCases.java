package org.tirich.curation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewEvent;

/// The review cases. Every change is one event, appended and folded into the stored state in one transaction.
@Component
class ReviewCases {

    private final ReviewCaseTable cases;
    private final ReviewEventTable events;

    ReviewCases(ReviewCaseTable cases, ReviewEventTable events) {
        this.cases = cases;
        this.events = events;
    }

    /// Locks a case until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReviewCase> lock(CaseId id) {
        return cases.findForUpdate(id);
    }

    /// Appends an event to a locked case and returns the case after it.
    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewCase append(ReviewCase locked, ReviewEvent event) {
        var next = locked.apply(event);
        events.append(locked.id(), locked.progress(), event, next.progress());
        cases.update(next);
        return next;
    }
}
