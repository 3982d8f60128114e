package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThompsonSamplingTest {

    private static final int SEEDS = 4_000;

    @Test
    void withoutCandidatesThereIsNoDraw() {
        assertThat(new ThompsonSampling(new SplittableRandom(1)).draw(List.of()))
                .isEmpty();
    }

    @Test
    void theOnlyCandidateIsCertain() {
        var only = TestCandidate.of(7).unproven(3).scored();

        assertThat(draw(1, List.of(only))).isEqualTo(new ThompsonSampling.Draw(only, 1));
    }

    @Test
    void withoutUncertaintyTheBestIsCertainAndTheFirstAmongEquals() {
        var candidates = List.of(
                TestCandidate.of(1).quality(0.2, 0, 3).scored(),
                TestCandidate.of(2).quality(0.6, 0, 3).scored(),
                TestCandidate.of(3).quality(0.6, 0, 3).scored());

        assertThat(draw(1, candidates)).isEqualTo(new ThompsonSampling.Draw(candidates.get(1), 1));
    }

    /// The difference of two normal draws with means 0.6 and 0.4 and deviations of 0.1 is above 0 with the probability
    /// Φ(0.2 / (0.1 √2)) = 0.921.
    @Test
    void aCandidateIsChosenWithTheProbabilityThatItIsTheBest() {
        var candidates = List.of(
                TestCandidate.of(1).quality(0.6, 0.1, 3).scored(),
                TestCandidate.of(2).quality(0.4, 0.1, 3).scored());
        var chosen = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            chosen += draw(seed, candidates).chosen().id() == 1 ? 1 : 0;
        }

        assertThat(chosen / (double) SEEDS).isEqualTo(0.921, within(0.015));
    }

    /// With true propensities, the sum of their inverses over the draws of a candidate is the number of all draws.
    @Test
    void thePropensityIsTheProbabilityOfTheChoice() {
        var candidates = List.of(
                TestCandidate.of(1).quality(0.5, 0.1, 3).scored(),
                TestCandidate.of(2).quality(0.4, 0.1, 3).scored(),
                TestCandidate.of(3).quality(0.4, 0.1, 3).scored());
        var inverses = new double[4];
        for (int seed = 0; seed < SEEDS; seed++) {
            var draw = draw(seed, candidates);
            assertThat(draw.propensity()).isBetween(1 / 32.0, 1.0);
            inverses[(int) draw.chosen().id()] += 1 / draw.propensity();
        }

        for (int id = 1; id <= 3; id++) {
            assertThat(inverses[id] / SEEDS).isEqualTo(1, within(0.1));
        }
    }

    @Test
    void onlyTheFirstOfThePoolAreDrawn() {
        var candidates = TestCandidate.list(
                0, ThompsonSampling.MAX_POOL + 1, id -> TestCandidate.of(id).quality(id / 100.0, 0, 3));

        assertThat(draw(1, candidates).chosen().id()).isEqualTo(ThompsonSampling.MAX_POOL - 1);
        assertThat(draw(1, candidates.subList(1, candidates.size())).chosen().id())
                .isEqualTo(ThompsonSampling.MAX_POOL);
    }

    @Test
    void equalSeedsGiveEqualDraws() {
        var candidates = TestCandidate.list(0, 9, id -> TestCandidate.of(id).unproven(3));

        assertThat(draw(5, candidates)).isEqualTo(draw(5, candidates));
    }

    private static ThompsonSampling.Draw draw(long seed, List<ScoredCandidate> candidates) {
        return new ThompsonSampling(new SplittableRandom(seed)).draw(candidates).orElseThrow();
    }
}
