package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateSetTest {

    private final CandidateSet candidates = new CandidateSet();

    @Test
    void holdsEachCandidateOnceWithAllItsSources() {
        candidates.add(50, CandidateSource.POPULAR);
        candidates.add(70, CandidateSource.NEIGHBOURS, 0.5);
        candidates.add(50, CandidateSource.FRESH);

        assertThat(candidates.size()).isEqualTo(2);
        assertThat(candidates.row(0)).isEqualTo(50);
        assertThat(candidates.row(1)).isEqualTo(70);
        assertThat(candidates.isFrom(0, CandidateSource.POPULAR)).isTrue();
        assertThat(candidates.isFrom(0, CandidateSource.FRESH)).isTrue();
        assertThat(candidates.isFrom(0, CandidateSource.NEIGHBOURS)).isFalse();
        assertThat(candidates.isFrom(1, CandidateSource.NEIGHBOURS)).isTrue();
        assertThat(candidates.isFrom(1, CandidateSource.PINNED)).isFalse();
    }

    @Test
    void keepsTheHighestAffinity() {
        assertThat(candidates.maxAffinity()).isZero();
        candidates.add(50, CandidateSource.NEIGHBOURS, 0.25);
        candidates.add(50, CandidateSource.NEIGHBOURS, 0.5);
        candidates.add(50, CandidateSource.NAMED, 0.125);
        candidates.add(70, CandidateSource.NEIGHBOURS, 0.25);

        assertThat(candidates.affinity(0)).isEqualTo(0.5f);
        assertThat(candidates.affinity(1)).isEqualTo(0.25f);
        assertThat(candidates.maxAffinity()).isEqualTo(0.5f);
    }

    @Test
    void aFullSetTakesNoOtherCandidateAndStillAddsSources() {
        for (int row = 0; row < CandidateSet.MAX_CANDIDATES; row++) {
            candidates.add(row * 3, CandidateSource.POPULAR);
        }
        candidates.add(9_999, CandidateSource.PINNED);
        for (int row = 0; row < CandidateSet.MAX_CANDIDATES; row++) {
            candidates.add(row * 3, CandidateSource.FRESH);
        }

        assertThat(candidates.size()).isEqualTo(CandidateSet.MAX_CANDIDATES);
        for (int at = 0; at < candidates.size(); at++) {
            assertThat(candidates.row(at)).isEqualTo(at * 3);
            assertThat(candidates.isFrom(at, CandidateSource.FRESH)).isTrue();
            assertThat(candidates.isFrom(at, CandidateSource.PINNED)).isFalse();
        }
    }
}
