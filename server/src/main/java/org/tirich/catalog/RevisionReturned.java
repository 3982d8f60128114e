package org.tirich.catalog;

import org.tirich.access.AccountId;

/// Reviewers gave a revision back; `rejected` when no change would help.
public record RevisionReturned(RevisionId revision, WorkId work, AccountId owner, boolean rejected, String reason) {}
