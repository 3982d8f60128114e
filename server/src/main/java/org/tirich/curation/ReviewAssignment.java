package org.tirich.curation;

import java.time.Instant;
import org.tirich.access.AccountId;

/// The reservation of a case for one reviewer, until a time.
record ReviewAssignment(CaseId reviewCase, AccountId reviewer, Instant until) {

    boolean isActive(Instant now) {
        return until.isAfter(now);
    }

    boolean isHeldBy(AccountId account, Instant now) {
        return reviewer.equals(account) && isActive(now);
    }
}
