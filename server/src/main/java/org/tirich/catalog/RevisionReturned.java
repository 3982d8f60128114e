package org.tirich.catalog;

import org.tirich.access.AccountId;

/// A revision was returned by reviewers; `rejected` if no change would help.
public record RevisionReturned(RevisionId revision, WorkId work, AccountId owner, boolean rejected, String reason) {}
