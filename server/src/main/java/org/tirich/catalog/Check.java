package org.tirich.catalog;

import java.time.Instant;
import java.util.List;
import org.tirich.access.AccountId;

/// A reviewer's pass of one revision.
///
/// @param demonstration simulated by the demo: no person has checked the lesson
public record Check(Stage stage, Instant at, AccountId reviewer, boolean demonstration) {

    /// What was looked at.
    public enum Stage {
        SAFETY,
        ACCURACY
    }

    /// Whether these are both passes, by two people, neither of them the author.
    public static boolean suffice(List<Check> passes, AccountId author) {
        var reviewers = passes.stream().map(Check::reviewer).distinct().toList();
        return passes.stream().map(Check::stage).distinct().count() == Stage.values().length
                && passes.size() == Stage.values().length
                && reviewers.size() == passes.size()
                && !reviewers.contains(author);
    }
}
