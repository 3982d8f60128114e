package org.tirich.catalog;

import java.time.Instant;
import org.tirich.access.AccountId;

/// A revision went to the reviewers.
public record RevisionSubmitted(RevisionId revision, WorkId work, AccountId owner, Instant at) {}
