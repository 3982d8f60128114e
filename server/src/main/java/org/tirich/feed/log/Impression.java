package org.tirich.feed.log;

import java.time.Instant;
import java.util.UUID;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// A lesson that a page showed.
///
/// @param place the position on the page, from zero
/// @param reason why the lesson was chosen
/// @param propensity the probability with which the lesson was chosen for this place among the `candidates`; together
///     with the `policy` that made the page it allows another policy to be evaluated on the log
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
