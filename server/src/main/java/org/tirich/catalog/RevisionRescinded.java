package org.tirich.catalog;

import org.tirich.access.AccountId;

/// A revision was withdrawn or rescinded, and is no longer shown or reviewed.
///
/// @param reason a code: `withdrawn` by its author, or an editor's reason
public record RevisionRescinded(
        RevisionId revision, WorkId work, AccountId owner, boolean wasLive, boolean byAuthor, String reason) {}
