package org.tirich.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The progress of reviews of submitted revisions. The module that reviews implements it.
public interface ReviewProgress {

    /// The states of those of the revisions that are or were under review.
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

        /// As it stands in JSON and in the keys of strings: `safety-queue`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One step of a review as the author may see it.
    ///
    /// @param event a code, such as `safety-passed`
    /// @param role of the actor, such as `SAFETY_REVIEWER`; never who it was
    /// @param reason a code; empty for most events
    /// @param notes to the author; empty for most events
    record Step(Instant at, String event, String role, String reason, String notes) {}
}
