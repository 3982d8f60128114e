package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo.Reason;

class ScoredCandidateTest {

    @Test
    void theHighestScoreIsBestAndTheLowestIdAmongEquals() {
        var candidates = List.of(withScore(1, 0.5), withScore(2, 2), withScore(4, 1), withScore(3, 1));

        assertThat(candidates.stream().sorted(ScoredCandidate.BEST_FIRST).map(ScoredCandidate::id))
                .containsExactly(2L, 3L, 4L, 1L);
    }

    @Test
    void theLeastShownComesFirstAndTheBestAmongEquals() {
        var candidates = Stream.of(
                        TestCandidate.of(1).unproven(9),
                        TestCandidate.of(4).unproven(3),
                        TestCandidate.of(3).unproven(3))
                .map(TestCandidate::scored);

        assertThat(candidates.sorted(ScoredCandidate.LEAST_SHOWN_FIRST).map(ScoredCandidate::id))
                .containsExactly(3L, 4L, 1L);
    }

    private static ScoredCandidate withScore(long id, double score) {
        var any = TestCandidate.of(id).scored();
        return new ScoredCandidate(id, score, Reason.LANGUAGE, any.traits(), any.quality());
    }
}
