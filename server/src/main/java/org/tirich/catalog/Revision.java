package org.tirich.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tirich.access.AccountId;
import org.tirich.asset.AssetId;

/// One state of a work, as it was written down: text, claims, picture, captions.
///
/// @param number counts a work's revisions from one
/// @param version counts the savings of a draft, so that two editors notice each other
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

    /// Whether a revision is being written, looked at, shown or gone. Curation keeps the finer states of the
    /// looking.
    public sealed interface State {

        /// Being written; the only state in which it changes.
        record Draft() implements State {}

        /// With the reviewers.
        record Submitted(Instant at) implements State {}

        /// Shown to everyone its audience allows.
        record Live(Instant since) implements State {}

        /// Back with its author, who is told why.
        record Returned(String reason, String notes) implements State {}

        /// Not to be shown.
        record Rejected(String reason, String notes) implements State {}

        /// A later revision took its place.
        record Superseded() implements State {}

        /// Taken back by its author.
        ///
        /// @param notes why, in the author's words; may be empty
        record Withdrawn(String notes) implements State {}

        /// Taken down by an editor after it was live.
        record Rescinded(String reason, String notes) implements State {}
    }
}
