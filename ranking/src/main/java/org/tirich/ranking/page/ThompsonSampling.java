package org.tirich.ranking.page;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Chooses among unproven candidates by Thompson sampling (Thompson, 1933; Russo et al. 2018): draws the success rate
/// of each from its posterior and takes the highest. The posterior rests on the creator's other videos and on the
/// concepts in any language, so a video in a new language starts with the record of its concepts.
///
/// The draw is repeated, and one repetition is taken at random: given the draws, the propensity of the chosen candidate
/// is exactly the share of the repetitions that it won.
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
        var pool = unproven.size() <= MAX_POOL ? unproven : unproven.subList(0, MAX_POOL);
        var wins = new int[pool.size()];
        var chosen = -1;
        var taken = random.nextInt(DRAWS);
        for (int draw = 0; draw < DRAWS; draw++) {
            var winner = winner(pool);
            wins[winner]++;
            if (draw == taken) {
                chosen = winner;
            }
        }
        return Optional.of(new Draw(pool.get(chosen), wins[chosen] / (double) DRAWS));
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
