package org.tirich.catalog;

import java.time.Instant;
import org.tirich.access.AccountId;

/// A revision passed both reviews and was published.
public record RevisionPublished(RevisionId revision, WorkId work, AccountId owner, Instant at) {}
