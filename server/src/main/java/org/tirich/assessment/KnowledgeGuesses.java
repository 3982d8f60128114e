package org.tirich.assessment;

import java.util.List;
import org.tirich.access.AccountId;

/// Estimates of what a learner knows of outcomes that she was never asked about. A guess is never evidence: no level
/// rests on one.
public interface KnowledgeGuesses {

    /// @param probability that she answers a question of medium difficulty correctly now
    record Guess(String outcome, double probability) {}

    /// The guesses about a learner, the likeliest first. None for a learner whose pages are not chosen from her
    /// history.
    List<Guess> of(AccountId account);

    /// Removes the estimate of an outcome, also an estimate that answers gave. What she does afterwards counts again.
    void remove(AccountId account, String outcome);
}
