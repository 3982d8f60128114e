package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.Event;
import org.tirich.ranking.neighbour.Neighbourhood;

class CandidateGeneratorTest {

    private static final long VIEWER = TestRequest.VIEWER;
    private static final Instant YESTERDAY = PageFixture.NOON.minus(Duration.ofDays(1));

    private final PageFixture fixture = new PageFixture();

    @Test
    void aPinnedVideoThatWasSeenIsNotPinned() {
        fixture.put(1, 9, TestVideo::of).watch(VIEWER, 1, 1, YESTERDAY);

        assertThat(found(TestRequest.atNoon().pinned(1L, 2L), CandidateSource.PINNED))
                .containsExactly(2L);
    }

    @Test
    void fourPinnedVideosAreCandidates() {
        fixture.put(1, 9, TestVideo::of);

        assertThat(found(TestRequest.atNoon().pinned(99L, 2L, 1L, 3L, 5L, 4L), CandidateSource.PINNED))
                .containsExactly(2L, 1L, 3L, 5L);
        assertThat(found(TestRequest.atNoon().pinned(1L, 2L).eligible(id -> id != 1), CandidateSource.PINNED))
                .containsExactly(2L);
    }

    @Test
    void fortyVideosOfFollowedCreatorsAreCandidatesAndOfTheLowestIdFirst() {
        fixture.put(1, 31, id -> TestVideo.of(id).creator(7))
                .put(31, 61, id -> TestVideo.of(id).creator(6));

        assertThat(found(TestRequest.atNoon().followed(7L, 6L, 5L), CandidateSource.FOLLOWED_CREATORS))
                .containsExactly(LongStream.concat(LongStream.range(31, 61), LongStream.range(1, 11))
                        .boxed()
                        .toArray(Long[]::new));
        assertThat(found(TestRequest.atNoon().followed(6L).eligible(id -> id > 40), CandidateSource.FOLLOWED_CREATORS))
                .hasSize(20);
        assertThat(found(TestRequest.atNoon().followed(6L).impersonal(), CandidateSource.FOLLOWED_CREATORS))
                .isEmpty();
    }

    @Test
    void twoHundredNeighboursAreCandidatesWithTheirAffinities() {
        fixture.put(0, 260, TestVideo::of).watch(VIEWER, 0, 1, YESTERDAY).neighbourhood = together(250);
        var affinity = new Affinity(fixture.context(TestRequest.atNoon()));

        var candidates = CandidateGenerator.generate(fixture.context(TestRequest.atNoon()));

        var neighbours = indexes(candidates, CandidateSource.NEIGHBOURS);
        assertThat(neighbours).hasSize(200);
        assertThat(neighbours)
                .allMatch(at -> candidates.affinity(at) == (float) affinity.of(candidates.row(at))
                        && candidates.affinity(at) > 0);
        assertThat(found(TestRequest.atNoon().impersonal(), CandidateSource.NEIGHBOURS))
                .isEmpty();
    }

    @Test
    void aRestrictedPageHasTheNamedVideosWithTheirAffinities() {
        fixture.put(0, 10, TestVideo::of).watch(VIEWER, 0, 1, YESTERDAY).neighbourhood = together(5);
        var context = fixture.context(TestRequest.atNoon().eligible(id -> id != 3));

        var candidates = CandidateGenerator.among(context, List.of(2L, 3L, 8L, 99L));

        assertThat(ids(candidates)).containsExactly(2L, 8L);
        assertThat(candidates.isFrom(0, CandidateSource.NAMED)).isTrue();
        assertThat(candidates.affinity(0))
                .isEqualTo((float) new Affinity(context).of(candidates.row(0)))
                .isPositive();
        assertThat(candidates.affinity(1)).isZero();
    }

    @Test
    void aRestrictedPageHasAThousandCandidates() {
        fixture.put(0, 1_010, TestVideo::of);

        var among = LongStream.range(0, 1_010).boxed().toList();

        assertThat(CandidateGenerator.among(fixture.context(TestRequest.atNoon()), among)
                        .size())
                .isEqualTo(CandidateSet.MAX_CANDIDATES);
    }

    @Test
    void eightVideosOfAnUnclearConceptAreCandidatesInTheOrderOfLanguages() {
        fixture.put(1, 6, id -> TestVideo.of(id).outcomes("c").language("ps"))
                .put(6, 12, id -> TestVideo.of(id).outcomes("c"))
                .put(TestVideo.of(99).outcomes("d"))
                .apply(new Event.Understood(VIEWER, 1, false, YESTERDAY.minus(Duration.ofDays(1))));

        assertThat(found(TestRequest.atNoon().languages("ur", "ps"), CandidateSource.UNCLEAR))
                .containsExactly(6L, 7L, 8L, 9L, 10L, 11L, 1L, 2L);
        assertThat(found(TestRequest.atNoon().languages("ur", "ps").impersonal(), CandidateSource.UNCLEAR))
                .isEmpty();
    }

    @Test
    void conceptsAreAddedUntilAQuotaIsReached() {
        for (int concept = 0; concept < 10; concept++) {
            var code = "c" + concept;
            fixture.put(10L * concept, 10L * concept + 8, id -> TestVideo.of(id).outcomes(code));
        }
        for (int concept = 0; concept < 10; concept++) {
            fixture.apply(new Event.Understood(VIEWER, 10L * concept, false, YESTERDAY.plusSeconds(60L * concept)));
        }
        assertThat(found(TestRequest.at(PageFixture.NOON), CandidateSource.UNCLEAR))
                .hasSize(64);

        for (int concept = 0; concept < 10; concept++) {
            fixture.apply(master("c" + concept, 0.9));
        }
        assertThat(found(TestRequest.at(PageFixture.NOON), CandidateSource.DUE)).isEmpty();
        assertThat(found(TestRequest.at(PageFixture.NOON.plus(Duration.ofDays(90))), CandidateSource.DUE))
                .hasSize(40);

        for (int concept = 0; concept < 10; concept++) {
            fixture.apply(master("c" + concept, 0.5));
        }
        assertThat(found(TestRequest.at(PageFixture.NOON), CandidateSource.NEXT))
                .hasSize(64);
    }

    @Test
    void conceptsThatBuildOnMasteredOnesAreCandidatesUntilAQuotaIsReached() {
        fixture.put(TestVideo.of(999).outcomes("base"));
        for (int concept = 0; concept < 10; concept++) {
            var code = "c" + concept;
            fixture.put(10L * concept, 10L * concept + 8, id -> TestVideo.of(id).outcomes(code));
            fixture.state.videos().concepts().setPrerequisites(code, List.of(concept < 9 ? "base" : "other"));
        }
        fixture.apply(master("base", 0.9));

        assertThat(found(TestRequest.at(PageFixture.NOON), CandidateSource.NEXT))
                .hasSize(64)
                .noneMatch(id -> id >= 90);
    }

    @Test
    void theQuotaOfConceptsThatBuildOnMasteredOnesIsExact() {
        fixture.put(TestVideo.of(999).outcomes("base"));
        for (int concept = 0; concept < 9; concept++) {
            var code = "c" + concept;
            fixture.put(
                    10L * concept,
                    10L * concept + (concept == 0 ? 4 : 8),
                    id -> TestVideo.of(id).outcomes(code));
            fixture.state.videos().concepts().setPrerequisites(code, List.of("base"));
        }
        fixture.apply(master("base", 0.9));

        assertThat(found(TestRequest.at(PageFixture.NOON), CandidateSource.NEXT))
                .hasSize(60);
    }

    @Test
    void videosOfSubjectsOfInterestAreCandidatesInThreeLanguages() {
        var languages = List.of("ur", "ps", "sd", "khw");
        for (int n = 0; n < 4; n++) {
            var language = languages.get(n);
            fixture.put(
                    100L * n,
                    100L * n + 30,
                    id -> TestVideo.of(id).subject("physics").language(language));
        }
        fixture.put(TestVideo.of(998).subject("chemistry"));
        fixture.watch(VIEWER, 0, 1, YESTERDAY).watch(VIEWER, 998, 0.1, YESTERDAY.plusSeconds(60));

        var request = TestRequest.atNoon().languages("ur", "ps", "sd", "khw");

        assertThat(found(request, CandidateSource.SUBJECTS))
                .hasSize(48)
                .allMatch(id -> id < 200)
                .doesNotContain(998L);
        assertThat(found(request.impersonal(), CandidateSource.SUBJECTS)).isEmpty();
    }

    @Test
    void aSubjectWithPositiveFeedbackAndLittleInterestIsLeftOut() {
        fixture.put(1, 30, id -> TestVideo.of(id).subject("physics"))
                .put(100, 140, id -> TestVideo.of(id).subject("chemistry"));
        fixture.watch(VIEWER, 1, 1, YESTERDAY);
        for (int n = 2; n < 20; n++) {
            fixture.apply(new Event.Shown(VIEWER, n, YESTERDAY.plusSeconds(60L * n)))
                    .apply(new Event.Skipped(VIEWER, n, YESTERDAY.plusSeconds(60L * n + 3)));
        }
        for (int n = 0; n < 20; n++) {
            fixture.watch(VIEWER, 100 + n, 1, YESTERDAY.plusSeconds(3_600 + 60L * n));
        }

        assertThat(found(TestRequest.atNoon(), CandidateSource.SUBJECTS))
                .isNotEmpty()
                .allMatch(id -> id >= 100);
    }

    @Test
    void subjectsAreAddedUntilAQuotaIsReached() {
        for (int subject = 0; subject < 6; subject++) {
            var code = "s" + subject;
            fixture.put(
                    100L * subject, 100L * subject + 30, id -> TestVideo.of(id).subject(code));
            fixture.watch(VIEWER, 100L * subject, 1, YESTERDAY.plusSeconds(60L * subject));
        }

        assertThat(found(TestRequest.atNoon(), CandidateSource.SUBJECTS)).hasSize(96);
    }

    @Test
    void quotasFallWithThePositionOfALanguage() {
        var languages = List.of("", "ur", "ps", "sd");
        for (int n = 0; n < 4; n++) {
            var language = languages.get(n);
            fixture.put(
                    1_000L * n,
                    1_000L * n + 150,
                    id -> TestVideo.of(id).language(language).grade(8));
        }
        var request = TestRequest.atNoon().languages("ur", "ps", "sd").grade(8);

        assertThat(byLanguage(request, CandidateSource.POPULAR)).containsExactly(120, 120, 60, 40);
        assertThat(byLanguage(request, CandidateSource.GRADE)).containsExactly(40, 40, 20, 13);
        assertThat(byLanguage(request, CandidateSource.FRESH)).containsExactly(40, 40, 20, 13);
        assertThat(byLanguage(request, CandidateSource.UNPROVEN)).containsExactly(24, 24, 12, 10);
        assertThat(byLanguage(request.grade(9), CandidateSource.GRADE)).containsExactly(0, 0, 0, 0);
        assertThat(byLanguage(request.grade(0), CandidateSource.GRADE)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void aGradeOfOneIsAGrade() {
        fixture.put(TestVideo.of(1).grade(1), TestVideo.of(2).grade(0));

        assertThat(found(TestRequest.atNoon().grade(1), CandidateSource.GRADE)).containsExactly(1L);
        assertThat(found(TestRequest.atNoon().grade(0), CandidateSource.GRADE)).isEmpty();
    }

    @Test
    void theNewestAreSearchedForEightTimesTheQuota() {
        fixture.put(0, 400, id -> TestVideo.of(id).age(Duration.ofHours(id)));

        assertThat(found(TestRequest.atNoon().eligible(id -> id >= 319), CandidateSource.FRESH))
                .containsExactly(319L);
        assertThat(found(TestRequest.atNoon().eligible(id -> id % 2 == 0), CandidateSource.FRESH))
                .hasSize(40)
                .allMatch(id -> id < 80);
    }

    @Test
    void theLeastShownAreSearchedForEightTimesTheQuota() {
        fixture.put(0, 300, id -> TestVideo.of(id).age(Duration.ofDays(1_000 - id)));

        assertThat(found(TestRequest.atNoon().eligible(id -> id >= 191), CandidateSource.UNPROVEN))
                .containsExactly(191L);
    }

    @Test
    void aLanguageWithoutVideosGivesNoCandidates() {
        fixture.put(TestVideo.of(1).language("ps"));

        assertThat(ids(CandidateGenerator.generate(fixture.context(TestRequest.atNoon()))))
                .isEmpty();
    }

    @Test
    void aProvenVideoIsNotFromTheExplorationQueue() {
        fixture.put(TestVideo.of(1), TestVideo.of(2)).prove(1);

        assertThat(found(TestRequest.atNoon(), CandidateSource.UNPROVEN)).containsExactly(2L);
        assertThat(found(TestRequest.atNoon(), CandidateSource.POPULAR)).containsExactly(1L, 2L);
    }

    private List<Integer> byLanguage(TestRequest request, CandidateSource source) {
        var found = found(request, source);
        return IntStream.range(0, 4)
                .mapToObj(
                        n -> (int) found.stream().filter(id -> id / 1_000 == n).count())
                .toList();
    }

    private List<Long> found(TestRequest request, CandidateSource source) {
        var candidates = CandidateGenerator.generate(fixture.context(request));
        return indexes(candidates, source).stream()
                .map(at -> fixture.state.videos().id(candidates.row(at)))
                .toList();
    }

    private static List<Integer> indexes(CandidateSet candidates, CandidateSource source) {
        return IntStream.range(0, candidates.size())
                .filter(at -> candidates.isFrom(at, source))
                .boxed()
                .toList();
    }

    private List<Long> ids(CandidateSet candidates) {
        return IntStream.range(0, candidates.size())
                .mapToObj(at -> fixture.state.videos().id(candidates.row(at)))
                .toList();
    }

    /// A model of videos that all viewers watch together.
    private static Neighbourhood together(int videos) {
        var watched = new int[20][];
        Arrays.setAll(watched, _ -> IntStream.range(0, videos).toArray());
        return Neighbourhood.of(TestHistories.completed(videos, watched), 1);
    }

    private static Event master(String concept, double mastery) {
        return new Event.KnowledgeCorrected(VIEWER, concept, OptionalDouble.of(mastery), YESTERDAY);
    }
}
