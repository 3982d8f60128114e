package org.tirich.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The progress of the reviews of submitted revisions. The module `curation` implements it.
public interface ReviewProgress {

    /// The review states of the revisions; revisions without a review are left out.
    Map<RevisionId, State> states(Collection<RevisionId> revisions);

    /// The steps of a revision's review, oldest first, without the reviewers' names and internal notes.
    List<Step> timeline(RevisionId revision);

    /// The state of a review.
    enum State {
        AUTO_CHECK,
        AUTO_HELD,
        SAFETY_QUEUE,
        SAFETY_REVIEW,
        ACCURACY_QUEUE,
        ACCURACY_REVIEW,
        APPROVED,
        CHANGES_REQUESTED,
        REJECTED,
        WITHDRAWN;

        /// The name in JSON and in the keys of strings, such as `safety-queue`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One step of a review as its author may see it.
    ///
    /// @param event a code, such as `safety-passed`
    /// @param role the role of the actor, such as `SAFETY_REVIEWER`; never the person
    /// @param reason a code; empty for most events
    /// @param notes notes to the author; empty for most events
    record Step(Instant at, String event, String role, String reason, String notes) {}
}
