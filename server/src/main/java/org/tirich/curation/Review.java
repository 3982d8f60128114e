package org.tirich.curation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// The review of one revision.
///
/// @param claim who looks at it now, until when
/// @param safetyBy who passed it as safe
record Review(
        RevisionId revision,
        WorkId work,
        AccountId owner,
        String subject,
        int grade,
        @Nullable String language,
        ReviewState state,
        boolean held,
        Optional<Claim> claim,
        Optional<AccountId> safetyBy,
        Instant submitted,
        Instant due) {

    /// Somebody's turn to look.
    record Claim(AccountId by, Instant until) {

        boolean holds(AccountId account, Instant now) {
            return by.equals(account) && until.isAfter(now);
        }
    }

    Scope scope() {
        return Scope.of(subject, language);
    }

    Review with(ReviewState changed, Optional<Claim> claimed, Optional<AccountId> safety, Instant nowDue) {
        return new Review(
                revision, work, owner, subject, grade, language, changed, held, claimed, safety, submitted, nowDue);
    }
}
