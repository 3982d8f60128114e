package org.tirich.path;

import java.time.Instant;
import java.util.UUID;
import org.tirich.access.AccountId;

/// A person completed a version of a path. It is published in the transaction that makes the record.
public record PathCompleted(UUID completion, AccountId account, PathId path, int version, Instant at) {}
