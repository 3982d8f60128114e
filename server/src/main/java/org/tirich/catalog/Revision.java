package org.tirich.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tirich.access.AccountId;
import org.tirich.asset.AssetId;

/// A revision of a work: text, claims, asset, captions.
///
/// @param number counts a work's revisions from one
/// @param version counts the saved versions of a draft, to detect concurrent edits
public record Revision(
        RevisionId id,
        WorkId work,
        AccountId owner,
        int number,
        int version,
        State state,
        Lesson lesson,
        Optional<AssetId> asset,
        List<CaptionTrack> captions,
        Instant updated) {

    public Revision {
        captions = List.copyOf(captions);
    }

    /// A caption track without its text.
    public record CaptionTrack(String language, int cues) {}

    /// The state of a revision: draft, under review, live or ended. [org.tirich.curation] stores the states of the
    /// review.
    public sealed interface State {

        /// Being edited; the only state in which a revision changes.
        record Draft() implements State {}

        /// Under review.
        record Submitted(Instant at) implements State {}

        /// Published to everyone in its audience.
        record Live(Instant since) implements State {}

        /// Returned to its author with a reason.
        record Returned(String reason, String notes) implements State {}

        /// Rejected by a reviewer.
        record Rejected(String reason, String notes) implements State {}

        /// Replaced by a later live revision.
        record Superseded() implements State {}

        /// Withdrawn by its author.
        ///
        /// @param notes of the author; may be empty
        record Withdrawn(String notes) implements State {}

        /// Rescinded by an editor after publication.
        record Rescinded(String reason, String notes) implements State {}
    }
}
