package org.tirich.feed.log;

import java.time.Instant;
import java.util.UUID;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// A lesson that stood on a page.
///
/// @param place on the page, from zero
/// @param reason why it was chosen
/// @param propensity the chance that it stood in this place, and of how many `candidates` it was chosen; with the
///     `policy` that made the page this is what tells later how another policy would have done
public record Impression(
        UUID id,
        UUID page,
        UUID viewer,
        WorkId work,
        RevisionId revision,
        int place,
        String reason,
        Instant at,
        double propensity,
        int candidates,
        String policy) {}
