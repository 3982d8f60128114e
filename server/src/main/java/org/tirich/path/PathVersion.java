package org.tirich.path;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tirich.access.AccountId;

/// One version of a path.
///
/// @param owner who began the path
/// @param author who began this version
/// @param writers everyone who changed it; another person reviews it
/// @param edition increases with each change of an open version: a form about an earlier edition is refused
/// @param returned the code of the reason with which a reviewer returned it
/// @param demonstration whether the demo simulated its review
public record PathVersion(
        PathId path,
        String slug,
        AccountId owner,
        int version,
        State state,
        int edition,
        AccountId author,
        Set<AccountId> writers,
        PathContent content,
        Instant changedAt,
        Optional<Instant> publishedAt,
        Optional<String> returned,
        boolean demonstration) {

    public PathVersion {
        writers = Set.copyOf(writers);
    }

    /// Where a version is between its author and learners.
    public enum State {
        DRAFT,
        SUBMITTED,
        PUBLISHED
    }
}
