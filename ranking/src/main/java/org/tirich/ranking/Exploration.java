package org.tirich.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Gives lessons that few have seen their chance, by Thompson sampling (Thompson, 1933; Russo et al. 2018): of
/// each the share that will follow it is drawn from what is believed, and the highest is taken. Belief rests on
/// the creator's other lessons and on what is taught, in any language, so that a lesson in a new language begins
/// with what its concept has earned elsewhere.
///
/// The draw is made a few times over and one of the outcomes is taken at random, so that the propensity of what
/// is taken, given the draws, is exactly the share of them that it won.
final class Exploration {

    private static final int DRAWS = 32;

    /// The least shown of the candidates, and no more.
    private static final int POOL = 24;

    static final Comparator<Scored> LEAST_SHOWN =
            Comparator.comparingInt(Scored::shown).thenComparing(Scored.BEST_FIRST);

    private final SplittableRandom random;

    Exploration(SplittableRandom random) {
        this.random = random;
    }

    /// What was taken, and the chance that it was.
    record Drawn(Scored chosen, double propensity) {}

    /// @param unproven in the order of [#LEAST_SHOWN]
    Optional<Drawn> draw(List<Scored> unproven) {
        if (unproven.isEmpty()) {
            return Optional.empty();
        }
        var pool = unproven.size() <= POOL ? unproven : unproven.subList(0, POOL);
        var wins = new int[pool.size()];
        var chosen = -1;
        var taken = random.nextInt(DRAWS);
        for (int draw = 0; draw < DRAWS; draw++) {
            var best = best(pool);
            wins[best]++;
            if (draw == taken) {
                chosen = best;
            }
        }
        return Optional.of(new Drawn(pool.get(chosen), wins[chosen] / (double) DRAWS));
    }

    private int best(List<Scored> pool) {
        var best = 0;
        var highest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < pool.size(); n++) {
            var draw =
                    pool.get(n).quality() + random.nextGaussian() * pool.get(n).doubt();
            if (draw > highest) {
                highest = draw;
                best = n;
            }
        }
        return best;
    }
}
