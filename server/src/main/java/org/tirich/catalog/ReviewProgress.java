package org.tirich.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// How far the reviewing of submitted revisions has come. The module that reviews implements it.
public interface ReviewProgress {

    /// Codes of the finer states, such as `safety-queue`, for those of the revisions that are under review.
    Map<RevisionId, String> states(Collection<RevisionId> revisions);

    /// What happened to a revision, oldest first, without the reviewers' internal notes and names.
    List<Happening> timeline(RevisionId revision);

    /// One step of a review as the author may see it.
    ///
    /// @param event a code, such as `safety-pass`
    /// @param role of who did it, never who
    record Happening(Instant at, String event, String role, String reason, String notes) {}
}
