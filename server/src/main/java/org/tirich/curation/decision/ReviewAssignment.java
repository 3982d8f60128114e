package org.tirich.curation.decision;

import java.time.Instant;
import org.tirich.access.AccountId;

/// The reservation of a case for one reviewer, until a time.
public record ReviewAssignment(CaseId reviewCase, AccountId reviewer, Instant until) {

    public boolean isActive(Instant now) {
        return until.isAfter(now);
    }

    public boolean isHeldBy(AccountId account, Instant now) {
        return reviewer.equals(account) && isActive(now);
    }
}
