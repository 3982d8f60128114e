package org.tirich.ranking.page;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Chooses among unproven candidates by Thompson sampling (Thompson, 1933; Russo et al. 2018): draws the success rate
/// of each from its posterior and takes the highest. The posterior rests on the creator's other videos and on the
/// concepts in any language, so a video in a new language starts with the record of its concepts.
///
/// The draw is repeated to learn how often each candidate wins. The repetitions are exchangeable: given these counts,
/// the first one was won by each candidate with the probability of its share. The propensity of the first winner is
/// therefore exactly its share.
final class ThompsonSampling {

    private static final int DRAWS = 32;

    /// The least shown candidates; the others are not drawn.
    static final int MAX_POOL = 24;

    private final SplittableRandom random;

    ThompsonSampling(SplittableRandom random) {
        this.random = random;
    }

    /// A candidate with the probability that it was chosen.
    record Draw(ScoredCandidate chosen, double propensity) {}

    /// @param unproven in the order of [ScoredCandidate#LEAST_SHOWN_FIRST]
    Optional<Draw> draw(List<ScoredCandidate> unproven) {
        if (unproven.isEmpty()) {
            return Optional.empty();
        }
        var pool = unproven.subList(0, Math.min(MAX_POOL, unproven.size()));
        var chosen = winner(pool);
        var wins = 1;
        for (int repetition = 1; repetition < DRAWS; repetition++) {
            wins += winner(pool) == chosen ? 1 : 0;
        }
        return Optional.of(new Draw(pool.get(chosen), wins / (double) DRAWS));
    }

    private int winner(List<ScoredCandidate> pool) {
        var winner = 0;
        var highest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < pool.size(); n++) {
            var rate = pool.get(n).quality().mean()
                    + random.nextGaussian() * pool.get(n).quality().deviation();
            if (rate > highest) {
                highest = rate;
                winner = n;
            }
        }
        return winner;
    }
}
