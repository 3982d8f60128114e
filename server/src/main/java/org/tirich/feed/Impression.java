package org.tirich.feed;

import java.time.Instant;
import java.util.UUID;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// A lesson that stood on a page.
///
/// @param place on the page, from zero
/// @param reason why it was chosen
record Impression(
        UUID id, UUID page, UUID viewer, WorkId work, RevisionId revision, int place, String reason, Instant at) {}
