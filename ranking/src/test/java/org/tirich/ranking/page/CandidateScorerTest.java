package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.Event;
import org.tirich.ranking.Head;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.Weights;
import org.tirich.ranking.learning.EventApplier;
import org.tirich.ranking.state.RankingParameters;

class CandidateScorerTest {

    private static final long VIEWER = TestRequest.VIEWER;
    private static final Instant YESTERDAY = PageFixture.NOON.minus(Duration.ofDays(1));

    private final PageFixture fixture = new PageFixture();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Head, Double> heads = new HashMap<>();
    private TestRequest request = TestRequest.atNoon();

    @Test
    void qualityIsTheSuccessRate() {
        fixture.put(TestVideo.of(1), TestVideo.of(2)).watch(900, 2, 0.1, YESTERDAY);
        weights.put("quality", 2.0);

        assertThat(score(1)).isEqualTo(2 * fixture.state.videos().quality(fixture.row(1)), within(1e-9));
        assertThat(score(2)).isLessThan(score(1)).isPositive();
    }

    @Test
    void affinityIsRelativeToTheNearest() {
        fixture.put(0, 10, TestVideo::of);
        weights.put("affinity", 0.5);

        assertThat(scores(Map.of(1L, 0.4, 2L, 0.1, 3L, 0.0)))
                .containsEntry(1L, 0.5)
                .containsEntry(2L, 0.125)
                .containsEntry(3L, 0.0);
        assertThat(scores(Map.of(1L, 0.01)).get(1L)).isEqualTo(0.5 * 0.01 / 0.05, within(1e-6));
    }

    @Test
    void videosOfFollowedCreatorsHaveTheirWeight() {
        fixture.put(TestVideo.of(1).creator(7), TestVideo.of(2));
        weights.put("following", 0.7);
        request = request.followed(7L);

        assertThat(score(1)).isEqualTo(0.7);
        assertThat(score(2)).isZero();
    }

    @Test
    void interestCountsOnPersonalPagesOnly() {
        fixture.put(TestVideo.of(1).subject("physics"), TestVideo.of(2).subject("physics"), TestVideo.of(3))
                .watch(VIEWER, 1, 1, YESTERDAY);
        weights.put("subject", 0.6);

        var interest = fixture.context(request)
                .viewer()
                .interestIn(fixture.state.videos().subject(fixture.row(2)), fixture.state.videos());
        assertThat(score(2)).isEqualTo(0.6 * interest, within(1e-9)).isPositive();
        assertThat(score(3)).isLessThan(score(2));
        request = request.impersonal();
        assertThat(score(2)).isZero();
    }

    @Test
    void conceptsThatAreUnclearNextOrDueHaveTheirWeights() {
        fixture.put(
                        TestVideo.of(1).outcomes("unclear"),
                        TestVideo.of(2).outcomes("next"),
                        TestVideo.of(3).outcomes("due"),
                        TestVideo.of(4).outcomes("other"))
                .apply(
                        new Event.Understood(VIEWER, 1, false, YESTERDAY),
                        new Event.KnowledgeCorrected(VIEWER, "next", OptionalDouble.of(0.5), YESTERDAY),
                        new Event.KnowledgeCorrected(
                                VIEWER, "due", OptionalDouble.of(0.9), YESTERDAY.minus(Duration.ofDays(90))));
        weights.putAll(Map.of("unclear", 1.0, "gap", 10.0, "review", 100.0));

        assertThat(score(1) % 10).isEqualTo(1);
        assertThat(score(2)).isEqualTo(10);
        assertThat(score(3)).isEqualTo(100);
        assertThat(score(4)).isZero();
    }

    @Test
    void gradesWeighByTheirDistance() {
        fixture.put(
                TestVideo.of(1).grade(8),
                TestVideo.of(2).grade(7),
                TestVideo.of(3).grade(10));
        weights.put("grade", 0.6);
        assertThat(score(1)).isZero();

        request = request.grade(8);
        assertThat(List.of(score(1), score(2), score(3)))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(0.6, 0.3, 0.2);
    }

    @Test
    void languagesWeighByTheirPosition() {
        fixture.put(
                TestVideo.of(1),
                TestVideo.of(2).language("ps"),
                TestVideo.of(3).language("sd"),
                TestVideo.of(4).language(""));
        weights.put("language", 0.6);
        request = request.languages("ur", "ps", "sd");

        assertThat(List.of(score(1), score(2), score(3), score(4)))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(0.6, 0.3, 0.2, 0.6);
    }

    @Test
    void freshnessFallsLinearlyWithinItsPeriod() {
        fixture.put(
                TestVideo.of(1).age(Duration.ZERO),
                TestVideo.of(2).age(RankingParameters.FRESH_FOR.dividedBy(4)),
                TestVideo.of(3).age(RankingParameters.FRESH_FOR.multipliedBy(2)),
                TestVideo.of(4).age(Duration.ofHours(-5)));
        weights.put("fresh", 0.4);

        assertThat(score(1)).isEqualTo(0.4);
        assertThat(score(2)).isEqualTo(0.3, within(1e-9));
        assertThat(score(3)).isZero();
        assertThat(score(4)).isEqualTo(0.4);
    }

    @Test
    void aSeenVideoIsLoweredAndHalfAsMuchWhenItsConceptIsDue() {
        fixture.put(TestVideo.of(1).outcomes("due"), TestVideo.of(2), TestVideo.of(3))
                .apply(
                        new Event.Skipped(VIEWER, 1, YESTERDAY),
                        new Event.Watched(VIEWER, 2, 1, YESTERDAY),
                        new Event.Shown(VIEWER, 3, YESTERDAY),
                        new Event.KnowledgeCorrected(
                                VIEWER, "due", OptionalDouble.of(0.9), YESTERDAY.minus(Duration.ofDays(90))));
        weights.putAll(Map.of("seen", -1.2, "review", 0.1));

        assertThat(score(1)).isEqualTo(0.1 - 0.6, within(1e-9));
        assertThat(score(2)).isEqualTo(-1.2);
        assertThat(score(3)).isZero();
    }

    @Test
    void theStrongestTermIsTheReason() {
        fixture.put(
                        TestVideo.of(1).age(Duration.ZERO),
                        TestVideo.of(2).subject("physics"),
                        TestVideo.of(3),
                        TestVideo.of(4).creator(7),
                        TestVideo.of(5).outcomes("next"),
                        TestVideo.of(6).outcomes("unclear"),
                        TestVideo.of(9).subject("physics"))
                .watch(VIEWER, 9, 1, YESTERDAY)
                .apply(
                        new Event.KnowledgeCorrected(VIEWER, "next", OptionalDouble.of(0.5), YESTERDAY),
                        new Event.KnowledgeCorrected(VIEWER, "unclear", OptionalDouble.of(0.9), YESTERDAY));
        fixture.put(TestVideo.of(8).outcomes("unclear")).apply(new Event.Understood(VIEWER, 8, false, YESTERDAY));
        weights.putAll(
                Map.of("fresh", 1.0, "subject", 1.0, "affinity", 1.0, "following", 1.0, "gap", 1.0, "unclear", 1.0));
        request = request.followed(7L);

        assertThat(reasons(Map.of(3L, 0.5)))
                .containsEntry(1L, Reason.FRESH)
                .containsEntry(2L, Reason.SUBJECT)
                .containsEntry(3L, Reason.SIMILAR)
                .containsEntry(4L, Reason.FOLLOWING)
                .containsEntry(5L, Reason.NEXT_OUTCOME)
                .containsEntry(6L, Reason.UNCLEAR);
    }

    @Test
    void aTermMustExceedTheOthersToBeTheReason() {
        fixture.put(TestVideo.of(1).age(Duration.ZERO).creator(7)).prove(1);
        request = request.followed(7L);
        weights.putAll(Map.of("fresh", 0.3, "following", 0.3));
        assertThat(reason(1)).isEqualTo(Reason.FRESH);

        weights.put("following", 0.31);
        assertThat(reason(1)).isEqualTo(Reason.FOLLOWING);
    }

    /// The quality of a video without feedback is one half; half of its term is the part that counts as a reason.
    @Test
    void qualityIsTheReasonUpToALimit() {
        fixture.put(TestVideo.of(1).creator(7)).prove(1);
        request = request.followed(7L);
        weights.putAll(Map.of("quality", 1.0, "following", 0.24));
        assertThat(reason(1)).isEqualTo(Reason.POPULAR);
        weights.put("following", 0.26);
        assertThat(reason(1)).isEqualTo(Reason.FOLLOWING);

        weights.putAll(Map.of("quality", 100.0, "following", 0.39));
        assertThat(reason(1)).isEqualTo(Reason.POPULAR);
        weights.put("following", 0.41);
        assertThat(reason(1)).isEqualTo(Reason.FOLLOWING);
    }

    @Test
    void withoutAStrongTermTheReasonDependsOnTheRecordAndTheLanguage() {
        fixture.put(
                        TestVideo.of(1),
                        TestVideo.of(2),
                        TestVideo.of(3),
                        TestVideo.of(4).language(""),
                        TestVideo.of(5).language("ps"))
                .prove(2)
                .prove(3)
                .prove(4)
                .prove(5);
        for (int video = 3; video <= 5; video++) {
            fixture.apply(new Event.Skipped(VIEWER + 1, video, YESTERDAY));
        }
        fixture.watch(VIEWER + 1, 2, 1, YESTERDAY).watch(VIEWER + 2, 2, 1, YESTERDAY);
        request = request.languages("ur", "ps");

        assertThat(reasons(Map.of()))
                .containsEntry(1L, Reason.UNPROVEN)
                .containsEntry(2L, Reason.POPULAR)
                .containsEntry(3L, Reason.LANGUAGE)
                .containsEntry(4L, Reason.EXPLORE)
                .containsEntry(5L, Reason.EXPLORE);
    }

    @Test
    void seenVideosAndDueConceptsHaveTheirReasons() {
        fixture.put(
                        TestVideo.of(1),
                        TestVideo.of(2).outcomes("due"),
                        TestVideo.of(3).outcomes("due", "unclear"))
                .apply(
                        new Event.Skipped(VIEWER, 1, YESTERDAY),
                        new Event.KnowledgeCorrected(
                                VIEWER, "due", OptionalDouble.of(0.9), YESTERDAY.minus(Duration.ofDays(90))));
        fixture.put(TestVideo.of(8).outcomes("unclear")).apply(new Event.Understood(VIEWER, 8, false, YESTERDAY));
        weights.putAll(Map.of("seen", -1.0, "review", 0.5, "unclear", 0.9));

        assertThat(reason(1)).isEqualTo(Reason.SEEN);
        assertThat(reason(2)).isEqualTo(Reason.REVISIT);
        assertThat(reason(3)).isEqualTo(Reason.UNCLEAR);
    }

    @Test
    void aCandidateHasWhatThePageDependsOn() {
        fixture.put(TestVideo.of(1).age(Duration.ZERO).language("ps").outcomes("due", "c"), TestVideo.of(2))
                .prove(2)
                .apply(
                        new Event.Shown(VIEWER, 1, YESTERDAY),
                        new Event.Skipped(VIEWER, 1, YESTERDAY),
                        new Event.KnowledgeCorrected(
                                VIEWER, "due", OptionalDouble.of(0.9), YESTERDAY.minus(Duration.ofDays(90))));
        request = request.languages("ur", "ps");
        var videos = fixture.state.videos();
        var row = fixture.row(1);

        var seen = scored(1);
        var other = scored(2);

        assertThat(seen.traits())
                .isEqualTo(new ScoredCandidate.Traits(
                        videos.creator(row),
                        videos.subject(row),
                        List.of(videos.concepts().find("due"), videos.concepts().find("c")),
                        1,
                        true,
                        true,
                        true,
                        false));
        assertThat(other.traits().fresh()
                        || other.traits().seen()
                        || other.traits().due())
                .isFalse();
        assertThat(seen.quality())
                .isEqualTo(new ScoredCandidate.Estimate(
                        videos.quality(row), videos.stats().deviation(row, videos.quality(row)), 1));
        assertThat(seen.quality().isUnproven()).isTrue();
        assertThat(other.quality().isUnproven()).isFalse();
    }

    @Test
    void predictionsCountByTheirHeadsAndTheExamplesSoFar() {
        fixture.put(0, 6, TestVideo::of);
        train(40);
        heads.putAll(Map.of(Head.COMPLETED, 0.5, Head.SKIPPED, -2.0));
        var likelihoods = new double[Head.values().length];
        fixture.state
                .heads()
                .predict(
                        new EventApplier(fixture.state, fixture.index, true)
                                .extractFeatures(VIEWER, 5, 0, PageFixture.NOON),
                        likelihoods);
        var examples = fixture.state.heads().examples();

        assertThat(examples).isGreaterThan(20);
        assertThat(score(5))
                .isEqualTo(
                        examples
                                / (examples + 5_000.0)
                                * (0.5 * likelihoods[Head.COMPLETED.ordinal()]
                                        - 2 * likelihoods[Head.SKIPPED.ordinal()]),
                        within(1e-9));
    }

    @Test
    void anImpersonalPredictionDoesNotUseTheViewer() {
        fixture.put(0, 6, TestVideo::of);
        train(40);
        heads.put(Head.COMPLETED, 1.0);
        request = request.impersonal();
        var likelihoods = new double[Head.values().length];
        fixture.state
                .heads()
                .predict(
                        new EventApplier(fixture.state, fixture.index, true).extractFeatures(0, 5, 0, PageFixture.NOON),
                        likelihoods);
        var examples = fixture.state.heads().examples();

        assertThat(score(5))
                .isEqualTo(examples / (examples + 5_000.0) * likelihoods[Head.COMPLETED.ordinal()], within(1e-9));
    }

    @Test
    void watchTimeIsInMinutes() {
        fixture.put(0, 6, TestVideo::of);
        train(40);
        weights.put("watchTime", 3.0);
        var examples = fixture.state.heads().examples();
        var share = fixture.state.videos().stats().meanShare(fixture.row(2));

        assertThat(score(2)).isEqualTo(examples / (examples + 5_000.0) * 3 * share * 2, within(1e-9));
    }

    @Test
    void predictionsChangeTheOrder() {
        fixture.put(0, 6, TestVideo::of);
        train(40);
        heads.put(Head.COMPLETED, 1e6);
        weights.put("seen", 1.0);

        var scored = score();

        assertThat(scored).isSortedAccordingTo(ScoredCandidate.BEST_FIRST);
        assertThat(scored.indexOf(scored(2))).isLessThan(scored.indexOf(scored(3)));
        assertThat(scored.indexOf(scored(2))).isLessThan(scored.indexOf(scored(1)));
    }

    @Test
    void onlyTheBestEightyArePredicted() {
        fixture.put(0, 120, id -> TestVideo.of(id).age(Duration.ofHours(id))).put(TestVideo.of(999));
        fixture.watch(900, 999, 1, YESTERDAY).watch(900, 999, 1, YESTERDAY.plusSeconds(600));
        fixture.apply(new Event.Shown(900, 999, PageFixture.NOON));
        weights.put("fresh", 1_000.0);
        weights.put("watchTime", 1.0);
        var predicted = score().stream()
                .filter(each -> each.id() < 999 && each.score() != 1_000 * freshness(each.id()))
                .map(ScoredCandidate::id)
                .toList();

        assertThat(predicted).hasSize(80).allMatch(id -> id < 80);
    }

    @Test
    void theBestHundredAndFiftyAreKeptWithThePinnedAndTheUnproven() {
        fixture.put(0, 200, id -> TestVideo.of(id).age(Duration.ofMinutes(id)));
        var context = fixture.context(request);
        weights.put("fresh", 1_000.0);
        var candidates = new CandidateSet();
        for (long id = 0; id < 200; id++) {
            candidates.add(
                    fixture.row(id),
                    id == 190
                            ? CandidateSource.PINNED
                            : id == 195 ? CandidateSource.UNPROVEN : CandidateSource.POPULAR);
        }

        var ids = new CandidateScorer(context, weights(), candidates)
                .score().stream().map(ScoredCandidate::id).toList();

        assertThat(ids).hasSize(152).contains(149L, 190L, 195L).doesNotContain(150L);
        assertThat(ids).isSorted();
    }

    private static double freshness(long id) {
        return 1 - Duration.ofHours(id).toMillis() / (double) RankingParameters.FRESH_FOR.toMillis();
    }

    /// Viewers complete the even videos and skip the odd ones.
    private void train(int viewers) {
        for (int viewer = 0; viewer < viewers; viewer++) {
            for (int video = 0; video < 4; video++) {
                var at = YESTERDAY.plusSeconds(60L * video);
                if (video % 2 == 0) {
                    fixture.watch(900 + viewer, video, 1, at);
                } else {
                    fixture.apply(new Event.Shown(900 + viewer, video, at), new Event.Skipped(900 + viewer, video, at));
                }
            }
        }
        for (int n = 0; n < 10; n++) {
            fixture.watch(VIEWER, 0, 1, YESTERDAY.plusSeconds(120L * n))
                    .watch(VIEWER, 1, 0.2, YESTERDAY.plusSeconds(120L * n + 60));
        }
    }

    private double score(long video) {
        return scored(video).score();
    }

    private Reason reason(long video) {
        return scored(video).reason();
    }

    private ScoredCandidate scored(long video) {
        return score().stream().filter(each -> each.id() == video).findFirst().orElseThrow();
    }

    private List<ScoredCandidate> score() {
        var context = fixture.context(request);
        return new CandidateScorer(context, weights(), CandidateGenerator.generate(context)).score();
    }

    private Map<Long, Double> scores(Map<Long, Double> affinities) {
        var scores = new HashMap<Long, Double>();
        scoredWith(affinities).forEach(each -> scores.put(each.id(), each.score()));
        return scores;
    }

    private Map<Long, Reason> reasons(Map<Long, Double> affinities) {
        var reasons = new HashMap<Long, Reason>();
        scoredWith(affinities).forEach(each -> reasons.put(each.id(), each.reason()));
        return reasons;
    }

    private List<ScoredCandidate> scoredWith(Map<Long, Double> affinities) {
        var context = fixture.context(request);
        var candidates = affinities.isEmpty() ? CandidateGenerator.generate(context) : new CandidateSet();
        if (!affinities.isEmpty() && request.followed().isEmpty()) {
            affinities.forEach((id, affinity) -> candidates.add(fixture.row(id), CandidateSource.NEIGHBOURS, affinity));
            return new CandidateScorer(context, weights(), candidates).score();
        }
        var generated = CandidateGenerator.generate(context);
        affinities.forEach((id, affinity) -> generated.add(fixture.row(id), CandidateSource.NEIGHBOURS, affinity));
        return new CandidateScorer(context, weights(), generated).score();
    }

    private Weights weights() {
        return new Weights(
                "test",
                heads,
                weight("quality"),
                weight("affinity"),
                weight("following"),
                weight("subject"),
                weight("unclear"),
                weight("gap"),
                weight("review"),
                weight("language"),
                weight("grade"),
                weight("fresh"),
                weight("seen"),
                weight("watchTime"));
    }

    private double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }
}
