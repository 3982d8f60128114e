package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RankedVideo.Reason;

class PageDraftTest {

    private static final int SIZE = 10;

    @Test
    void aPageHoldsTheBestCandidatesInOrder() {
        var candidates = TestCandidate.list(0, 20, TestCandidate::of);

        var page = page(candidates);

        assertThat(ids(page)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(page.getFirst()).isEqualTo(new RankedVideo(0, Reason.LANGUAGE, 1_000, 1, 77));
        assertThat(page).allMatch(each -> each.propensity() == 1);
    }

    @Test
    void withoutEnoughCandidatesAPageIsShorter() {
        assertThat(page(List.of())).isEmpty();
        assertThat(ids(page(TestCandidate.list(0, 3, TestCandidate::of)))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aPageHoldsTwoOfACreator() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 6, id -> TestCandidate.of(id).creator(99)),
                TestCandidate.list(6, 20, TestCandidate::of));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
    }

    @Test
    void aPageHoldsTwoOfASubjectInSuccession() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 6, id -> TestCandidate.of(id).subject(99)),
                TestCandidate.list(6, 20, TestCandidate::of));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 6L, 2L, 3L, 7L, 4L, 5L, 8L, 9L);
    }

    @Test
    void aPageHoldsThreeOnAConcept() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 6, id -> TestCandidate.of(id).concepts(99)),
                TestCandidate.list(6, 20, TestCandidate::of));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void halfOfAPageIsInTheFirstLanguage() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 10, id -> TestCandidate.of(id).languagePosition(1)),
                TestCandidate.list(10, 20, TestCandidate::of));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 3L, 4L, 10L, 11L, 12L, 13L, 14L);
    }

    /// Each candidate breaks one rule, the later ones a rule that gives way later.
    @Test
    void rulesGiveWayInOrderWhenNothingElseIsLeft() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 2, id -> TestCandidate.of(id).creator(98).subject(99)),
                List.of(
                        TestCandidate.of(2).creator(98).subject(99).scored(),
                        TestCandidate.of(3).creator(98).scored(),
                        TestCandidate.of(4).subject(99).scored(),
                        TestCandidate.of(5).languagePosition(1).scored()));

        assertThat(ids(new PageDraft(candidates, List.of(), 1, 6, sampling(1)).complete()))
                .containsExactly(0L);
        assertThat(ids(new PageDraft(candidates.subList(0, 5), List.of(), 6, 6, sampling(1)).complete()))
                .containsExactly(0L, 1L, 4L, 3L, 2L);
        assertThat(ids(new PageDraft(candidates, List.of(), 6, 6, sampling(1)).complete()))
                .startsWith(0L, 1L, 5L);
    }

    @Test
    void theLanguageRuleGivesWayBeforeTheCreatorRule() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 2, id -> TestCandidate.of(id).creator(98)),
                List.of(
                        TestCandidate.of(2).creator(98).scored(),
                        TestCandidate.of(3).languagePosition(1).scored(),
                        TestCandidate.of(4).languagePosition(1).scored(),
                        TestCandidate.of(5).languagePosition(1).scored()));

        assertThat(ids(new PageDraft(candidates, List.of(), 5, 6, sampling(1)).complete()))
                .containsExactly(0L, 1L, 3L, 4L, 5L);
    }

    @Test
    void theLanguageRuleGivesWayBeforeTheSubjectRule() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 2, id -> TestCandidate.of(id).languagePosition(1)),
                TestCandidate.list(2, 5, id -> TestCandidate.of(id).subject(99)),
                List.of(TestCandidate.of(5).languagePosition(1).scored()));

        assertThat(ids(new PageDraft(candidates, List.of(), 5, 6, sampling(1)).complete()))
                .containsExactly(0L, 1L, 2L, 3L, 5L);
    }

    @Test
    void theVideosOfOneCreatorAndSubjectFillAPage() {
        var candidates = TestCandidate.list(
                0,
                12,
                id -> TestCandidate.of(id).creator(98).subject(99).concepts(1).languagePosition(1));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void twoPinnedVideosAreAtTheStartOfEachInterval() {
        var candidates = TestCandidate.list(0, 20, TestCandidate::of);

        var page = new PageDraft(candidates, List.of(500L, 15L, 16L, 3L), SIZE, 77, sampling(1)).complete();

        assertThat(ids(page)).containsExactly(15L, 0L, 1L, 2L, 3L, 16L, 4L, 5L, 6L, 7L);
        assertThat(page.get(0)).isEqualTo(new RankedVideo(15, Reason.EDITORIAL, 985, 1, 77));
        assertThat(page.get(5).reason()).isEqualTo(Reason.EDITORIAL);
        assertThat(page.get(4).reason()).isEqualTo(Reason.LANGUAGE);
    }

    @Test
    void pinnedVideosFillAPageWhenNothingElseIsLeft() {
        var candidates = TestCandidate.list(0, 3, TestCandidate::of);

        assertThat(ids(new PageDraft(candidates, List.of(1L, 2L), SIZE, 3, sampling(1)).complete()))
                .containsExactly(1L, 0L, 2L);
    }

    @Test
    void theLastPositionOfEachIntervalIsForAnUnprovenVideo() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 20, TestCandidate::of),
                TestCandidate.list(20, 30, id -> TestCandidate.of(id).unproven(3)));

        var page = page(candidates);

        assertThat(ids(page).subList(0, 4)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(ids(page).subList(5, 9)).containsExactly(4L, 5L, 6L, 7L);
        assertThat(List.of(page.get(4), page.get(9))).allSatisfy(each -> {
            assertThat(each.video()).isGreaterThanOrEqualTo(20);
            assertThat(each.reason()).isEqualTo(Reason.UNPROVEN);
            assertThat(each.propensity()).isLessThan(1);
        });
        assertThat(page).hasSize(SIZE);
        assertThat(page.get(4).video()).isNotEqualTo(page.get(9).video());
    }

    @Test
    void provenAndSeenVideosAreNotExplored() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 10, TestCandidate::of),
                List.of(
                        TestCandidate.of(20).unproven(99).scored(),
                        TestCandidate.of(21).unproven(100).scored(),
                        TestCandidate.of(22).unproven(0).asSeen().scored()));

        var page = page(candidates);

        assertThat(page.get(4)).isEqualTo(new RankedVideo(20, Reason.UNPROVEN, 980, 1, 77));
        assertThat(ids(page)).doesNotContain(21L, 22L);
    }

    @Test
    void theLeastShownAreExploredFirst() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 20, TestCandidate::of),
                TestCandidate.list(20, 80, id -> TestCandidate.of(id).quality(0.5, 0.1, id < 50 ? 9 : 3)));

        for (int seed = 0; seed < 100; seed++) {
            assertThat(new PageDraft(candidates, List.of(), SIZE, 80, sampling(seed))
                            .complete()
                            .get(4)
                            .video())
                    .isBetween(50L, 73L);
        }
    }

    @Test
    void explorationKeepsEveryRuleWhileItCan() {
        var page = List.of(
                TestCandidate.of(0).concepts(7).scored(),
                TestCandidate.of(1).concepts(7).scored(),
                TestCandidate.of(2).concepts(7).scored(),
                TestCandidate.of(3).creator(8).subject(9).scored(),
                TestCandidate.of(4).creator(8).subject(9).scored());
        var proven = TestCandidate.all(page, TestCandidate.list(10, 20, TestCandidate::of));
        var onConcept = TestCandidate.of(30).concepts(7).unproven(0).scored();
        var ofSubject = TestCandidate.of(31).subject(9).unproven(0).scored();
        var ofCreator = TestCandidate.of(32).creator(8).unproven(0).scored();
        var allowed = TestCandidate.of(33).unproven(50).scored();

        assertThat(explored(TestCandidate.all(proven, List.of(onConcept, allowed)), SIZE))
                .isEqualTo(33);
        assertThat(explored(TestCandidate.all(proven, List.of(onConcept)), SIZE))
                .isEqualTo(30);
        assertThat(explored(TestCandidate.all(proven.subList(1, 15), List.of(ofSubject, allowed)), SIZE))
                .isEqualTo(33);
        assertThat(explored(TestCandidate.all(proven.subList(1, 15), List.of(ofSubject)), SIZE))
                .isEqualTo(10);
        assertThat(explored(TestCandidate.all(proven.subList(1, 15), List.of(ofCreator)), SIZE))
                .isEqualTo(10);
    }

    @Test
    void explorationKeepsTheLanguageRuleWhileItCan() {
        var proven = TestCandidate.all(
                TestCandidate.list(0, 4, id -> TestCandidate.of(id).languagePosition(1)),
                TestCandidate.list(4, 12, TestCandidate::of));
        var foreign = TestCandidate.of(30).languagePosition(1).unproven(0).scored();
        var own = TestCandidate.of(31).unproven(50).scored();

        assertThat(explored(TestCandidate.all(proven, List.of(foreign, own)), 8))
                .isEqualTo(31);
        assertThat(explored(TestCandidate.all(proven, List.of(foreign)), 8)).isEqualTo(30);
    }

    /// With true propensities, the sum of their inverses over the pages with a video is the number of all pages.
    @Test
    void thePropensityOfAnExploredVideoIsTheProbabilityOfItsPosition() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 20, TestCandidate::of),
                List.of(
                        TestCandidate.of(20).quality(0.5, 0.1, 3).scored(),
                        TestCandidate.of(21).quality(0.4, 0.1, 3).scored(),
                        TestCandidate.of(22).quality(0.4, 0.1, 3).scored()));
        var inverses = new HashMap<Long, Double>();
        var pages = 4_000;
        for (int seed = 0; seed < pages; seed++) {
            var explored = new PageDraft(candidates, List.of(), 5, 23, sampling(seed))
                    .complete()
                    .get(4);
            inverses.merge(explored.video(), 1 / explored.propensity(), Double::sum);
        }

        assertThat(inverses.keySet()).containsExactlyInAnyOrder(20L, 21L, 22L);
        assertThat(inverses.values()).allSatisfy(sum -> assertThat(sum / pages).isEqualTo(1, within(0.1)));
    }

    @Test
    void aPageWithoutSomethingNextReservesAPositionForIt() {
        for (var next : List.of(
                TestCandidate.of(30).reason(Reason.NEXT_OUTCOME),
                TestCandidate.of(30).reason(Reason.UNCLEAR),
                TestCandidate.of(30).asDue())) {
            var candidates = TestCandidate.all(TestCandidate.list(0, 20, TestCandidate::of), List.of(next.scored()));

            assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 30L, 6L, 7L, 8L);
        }
    }

    @Test
    void aPageWithSomethingNextReservesNothing() {
        var candidates = TestCandidate.all(
                List.of(TestCandidate.of(0).asDue().scored()),
                TestCandidate.list(1, 20, TestCandidate::of),
                List.of(TestCandidate.of(30).asDue().scored()));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void aPageWithoutAnythingFreshReservesAPositionForAnUnseenOne() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 20, TestCandidate::of),
                List.of(
                        TestCandidate.of(30).asFresh().asSeen().scored(),
                        TestCandidate.of(31).asFresh().scored()));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 31L, 7L, 8L);
    }

    @Test
    void aPageWithSomethingFreshReservesNothing() {
        var candidates = TestCandidate.all(
                List.of(TestCandidate.of(0).asFresh().scored()),
                TestCandidate.list(1, 20, TestCandidate::of),
                List.of(TestCandidate.of(30).asFresh().scored()));

        assertThat(ids(page(candidates))).doesNotContain(30L);
    }

    @Test
    void aPageReservesPositionsForBoth() {
        var candidates = TestCandidate.all(
                TestCandidate.list(0, 20, TestCandidate::of),
                List.of(
                        TestCandidate.of(30).asFresh().scored(),
                        TestCandidate.of(31).asDue().scored()));

        assertThat(ids(page(candidates))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 31L, 30L, 6L, 7L);
    }

    /// Whatever the size, an explored position never takes the place of the reserved ones.
    @Test
    void explorationDoesNotTakeReservedPositions() {
        for (int size = 5; size <= 20; size++) {
            var candidates = TestCandidate.all(
                    TestCandidate.list(0, 30, TestCandidate::of),
                    TestCandidate.list(30, 60, id -> TestCandidate.of(id).unproven(3)),
                    List.of(
                            TestCandidate.of(98).asFresh().scored(),
                            TestCandidate.of(99).asDue().scored()));

            assertThat(ids(new PageDraft(candidates, List.of(), size, 62, sampling(size)).complete()))
                    .as("page of %d", size)
                    .contains(98L, 99L);
        }
    }

    @Test
    void aReservedPositionKeepsTheRulesAndPrefersTheConceptRule() {
        var onPage = TestCandidate.list(
                0, 6, id -> TestCandidate.of(id).creator((int) id / 2).concepts((int) id / 3));
        var rest = TestCandidate.list(10, 20, TestCandidate::of);

        assertThat(ids(page(TestCandidate.all(
                        onPage,
                        rest,
                        List.of(
                                TestCandidate.of(30).asDue().creator(2).scored(),
                                TestCandidate.of(31).asDue().concepts(1).scored(),
                                TestCandidate.of(32).asDue().scored())))))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 32L, 10L, 11L, 12L);
        assertThat(ids(page(TestCandidate.all(
                        onPage,
                        rest,
                        List.of(TestCandidate.of(31).asDue().concepts(1).scored())))))
                .contains(31L);
        assertThat(ids(page(TestCandidate.all(
                        onPage,
                        rest,
                        List.of(TestCandidate.of(30).asDue().creator(2).scored())))))
                .doesNotContain(30L);
    }

    private static List<RankedVideo> page(List<ScoredCandidate> candidates) {
        return new PageDraft(candidates, List.of(), SIZE, 77, sampling(1)).complete();
    }

    private static long explored(List<ScoredCandidate> candidates, int size) {
        return new PageDraft(candidates, List.of(), size, 77, sampling(1))
                .complete()
                .get(4)
                .video();
    }

    private static ThompsonSampling sampling(long seed) {
        return new ThompsonSampling(new SplittableRandom(seed));
    }

    private static List<Long> ids(List<RankedVideo> page) {
        return page.stream().map(RankedVideo::video).toList();
    }
}
