package org.tirich.catalog.rule;

import java.time.Instant;
import java.util.List;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;

/// A reviewer's pass of one stage of one revision.
///
/// @param demonstration simulated by the demo: no person has checked the lesson
public record Check(ReviewStage stage, Instant at, AccountId reviewer, boolean demonstration) {

    /// Whether these are the passes of both stages, by two people, neither of them the author.
    public static boolean suffice(List<Check> passes, AccountId author) {
        var reviewers = passes.stream().map(Check::reviewer).distinct().toList();
        return passes.stream().map(Check::stage).distinct().count() == ReviewStage.values().length
                && passes.size() == ReviewStage.values().length
                && reviewers.size() == passes.size()
                && !reviewers.contains(author);
    }
}
