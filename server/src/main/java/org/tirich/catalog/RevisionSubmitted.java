package org.tirich.catalog;

import java.time.Instant;
import org.tirich.access.AccountId;

/// A revision was submitted for review.
public record RevisionSubmitted(RevisionId revision, WorkId work, AccountId owner, Instant at) {}
