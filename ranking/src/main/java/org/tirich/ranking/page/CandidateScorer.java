package org.tirich.ranking.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tirich.ranking.Head;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.Weights;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.head.Heads;
import org.tirich.ranking.learning.ImpressionFeatures;
import org.tirich.ranking.state.RankingParameters;
import org.tirich.ranking.state.VideoRows;
import org.tirich.ranking.state.WatchHistory;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.TopRows;

/// Scores the candidates of one page in two stages: all of them by cheap terms, then the best by the predictions of
/// the heads.
final class CandidateScorer {

    /// Candidates that the heads predict.
    private static final int MAX_PREDICTED = 80;

    /// Candidates that are kept for their score.
    private static final int MAX_KEPT = 150;

    /// Examples after which the predictions have half of their weight.
    private static final double HALF_WEIGHT_EXAMPLES = 5_000;

    /// The least affinity that the others are relative to, so that distant videos are not called similar.
    private static final double MIN_NEAREST = 0.05;

    /// The most that quality counts as a reason; above it another term is the reason.
    private static final double MAX_QUALITY_REASON = 0.4;

    /// The quality from which a proven video is called popular.
    private static final double POPULAR_QUALITY = 0.5;

    private static final Head[] HEADS = Head.values();

    private final PageContext context;
    private final Weights weights;
    private final CandidateSet candidates;
    private final double nearest;
    private final double[] interests;
    private final Terms terms = new Terms();

    CandidateScorer(PageContext context, Weights weights, CandidateSet candidates) {
        this.context = context;
        this.weights = weights;
        this.candidates = candidates;
        this.nearest = Math.max(MIN_NEAREST, candidates.maxAffinity());
        this.interests = new double[context.videos().subjects()];
        Arrays.fill(interests, Double.NaN);
    }

    /// The candidates with the highest scores, and those that are pinned or unproven; the best first.
    List<ScoredCandidate> score() {
        var scores = new double[candidates.size()];
        var best = new TopRows(MAX_KEPT);
        for (int at = 0; at < scores.length; at++) {
            scores[at] = terms(at).sum();
            best.offer(scores[at], context.videos().id(candidates.row(at)), at);
        }
        best.sort();
        var scored = new ArrayList<ScoredCandidate>(scores.length);
        var isKept = new boolean[scores.length];
        var predictions = new Predictions();
        for (int rank = 0; rank < best.size(); rank++) {
            var at = best.row(rank);
            isKept[at] = true;
            scored.add(scored(at, scores[at] + (rank < MAX_PREDICTED ? predictions.of(at) : 0)));
        }
        for (int at = 0; at < scores.length; at++) {
            if (!isKept[at]
                    && (candidates.isFrom(at, CandidateSource.UNPROVEN)
                            || candidates.isFrom(at, CandidateSource.PINNED))) {
                scored.add(scored(at, scores[at]));
            }
        }
        scored.sort(ScoredCandidate.BEST_FIRST);
        return scored;
    }

    /// The weighted terms of a score. One object serves all candidates of a page.
    private static final class Terms {
        private double quality;
        private double affinity;

        /// The affinity as a reason: 0 where popularity alone gave it.
        private double similar;

        private double following;
        private double subject;
        private double unclear;
        private double next;
        private double due;
        private double fresh;
        private double language;
        private double grade;
        private double seen;

        double sum() {
            return quality + affinity + following + subject + unclear + next + due + fresh + language + grade + seen;
        }

        /// Adds the reasons whose terms count, the strongest first.
        void others(List<Reason> reasons) {
            Stream.of(
                            new Strongest(Reason.UNCLEAR, unclear),
                            new Strongest(Reason.NEXT_OUTCOME, next),
                            new Strongest(Reason.FOLLOWING, following),
                            new Strongest(Reason.SIMILAR, similar),
                            new Strongest(Reason.SUBJECT, subject),
                            new Strongest(Reason.FRESH, fresh))
                    .filter(each -> each.term() > 0)
                    .sorted(Comparator.comparingDouble(each -> -each.term()))
                    .forEach(each -> reasons.add(each.reason()));
        }

        Reason strongest(Reason otherwise) {
            return new Strongest(otherwise, Math.min(quality / 2, MAX_QUALITY_REASON))
                    .or(Reason.FRESH, fresh)
                    .or(Reason.SUBJECT, subject)
                    .or(Reason.SIMILAR, similar)
                    .or(Reason.FOLLOWING, following)
                    .or(Reason.NEXT_OUTCOME, next)
                    .or(Reason.UNCLEAR, unclear)
                    .reason();
        }
    }

    /// The true reasons for a candidate, the one that weighed most first.
    List<Reason> reasons(long video) {
        var at = candidates.find(context.videos().find(video));
        if (at < 0) {
            return List.of();
        }
        var row = candidates.row(at);
        var known = terms(at);
        var otherwise = defaultReason(row, context.videos().quality(row));
        var reasons = new ArrayList<Reason>();
        if (known.seen != 0 && known.unclear > 0) {
            reasons.add(Reason.UNCLEAR);
        }
        reasons.add(primary(known, known.strongest(otherwise)));
        if (known.due > 0) {
            reasons.add(Reason.REVISIT);
        }
        known.others(reasons);
        reasons.add(otherwise);
        if (context.languagePosition(row) == 0) {
            reasons.add(context.videos().language(row) == VideoRows.WORDLESS ? Reason.WORDLESS : Reason.LANGUAGE);
        }
        return reasons.stream().distinct().toList();
    }

    private static Reason primary(Terms terms, Reason strongest) {
        if (terms.seen != 0) {
            return terms.due > 0 ? Reason.REVISIT : Reason.SEEN;
        }
        return terms.due > 0 && terms.unclear == 0 ? Reason.REVISIT : strongest;
    }

    private record Strongest(Reason reason, double term) {

        Strongest or(Reason other, double itsTerm) {
            return itsTerm > term ? new Strongest(other, itsTerm) : this;
        }
    }

    private Terms terms(int at) {
        var row = candidates.row(at);
        var videos = context.videos();
        var status = context.status(row);
        terms.due = PageContext.isDue(status) ? weights.review() : 0;
        terms.seen = context.hasSeen(row) ? weights.seen() * (terms.due > 0 ? 0.5 : 1) : 0;
        terms.quality = weights.quality() * videos.quality(row);
        terms.affinity = weights.affinity() * candidates.affinity(at) / nearest;
        terms.similar = candidates.isFrom(at, CandidateSource.NEIGHBOURS) ? terms.affinity : 0;
        terms.following = candidates.isFrom(at, CandidateSource.FOLLOWED_CREATORS) ? weights.following() : 0;
        terms.subject = weights.subject() * interest(videos.subject(row));
        terms.unclear = PageContext.isUnclear(status) ? weights.unclear() : 0;
        terms.next = PageContext.isNext(status) ? weights.gap() : 0;
        terms.fresh = weights.fresh() * freshness(row);
        terms.language = weights.language() / (1 + context.languagePosition(row));
        terms.grade = gradeTerm(row);
        return terms;
    }

    /// 0 for a viewer whose grade is unknown.
    private double gradeTerm(int row) {
        var grade = context.request().grade();
        return grade == 0
                ? 0
                : weights.grade() / (1 + Math.abs(grade - context.videos().grade(row)));
    }

    /// The viewer's interest in a subject, computed once per page.
    private double interest(int subject) {
        if (Double.isNaN(interests[subject])) {
            interests[subject] =
                    context.request().personal() ? context.viewer().interestIn(subject, context.videos()) : 0;
        }
        return interests[subject];
    }

    private ScoredCandidate scored(int at, double score) {
        var row = candidates.row(at);
        var videos = context.videos();
        var quality = videos.quality(row);
        var reason = primary(terms(at), terms.strongest(defaultReason(row, quality)));
        return new ScoredCandidate(
                videos.id(row),
                score,
                reason,
                traits(row),
                new ScoredCandidate.Estimate(
                        quality,
                        videos.stats().deviation(row, quality),
                        videos.stats().impressions(row)));
    }

    /// The traits of a video of an earlier page of the visit; empty for one that is unknown.
    Optional<ScoredCandidate.Traits> traitsOf(long video) {
        var row = context.videos().find(video);
        return row == LongTable.NONE || !context.videos().isDescribed(row)
                ? Optional.empty()
                : Optional.of(traits(row));
    }

    private ScoredCandidate.Traits traits(int row) {
        var videos = context.videos();
        return new ScoredCandidate.Traits(
                videos.creator(row),
                videos.subject(row),
                concepts(videos.concepts(row)),
                context.languagePosition(row),
                context.isFresh(row),
                context.hasSeen(row),
                PageContext.isDue(context.status(row)),
                PageContext.isNext(context.status(row)) || PageContext.isUnclear(context.status(row)));
    }

    /// Without a stream, because every candidate of a page needs it.
    private static List<Integer> concepts(int[] numbers) {
        return switch (numbers.length) {
            case 0 -> List.of();
            case 1 -> List.of(numbers[0]);
            default -> Arrays.stream(numbers).boxed().toList();
        };
    }

    private Reason defaultReason(int row, double quality) {
        if (context.videos().stats().isUnproven(row)) {
            return Reason.UNPROVEN;
        }
        if (quality >= POPULAR_QUALITY) {
            return Reason.POPULAR;
        }
        var inFirstLanguage =
                context.videos().language(row) != VideoRows.WORDLESS && context.languagePosition(row) == 0;
        return inFirstLanguage ? Reason.LANGUAGE : Reason.EXPLORE;
    }

    private double freshness(int row) {
        var age = context.request().at().toEpochMilli() - context.videos().publishedMillis(row);
        return Math.clamp(1 - age / (double) RankingParameters.FRESH_FOR.toMillis(), 0, 1);
    }

    /// The predictions of the heads. The logits of the features that all candidates share are computed once.
    private final class Predictions {
        private final Heads heads = context.state().heads();
        private final long viewer =
                context.request().personal() ? context.request().viewer() : 0;
        private final double weight = heads.examples() / (heads.examples() + HALF_WEIGHT_EXAMPLES);
        private final float[] inputs = new float[ImpressionFeatures.Input.COUNT];
        private final double[] sharedLogits = new double[HEADS.length];
        private final double[] likelihoods = new double[HEADS.length];
        private final FeatureVector features = new FeatureVector();

        Predictions() {
            var at = context.request().at().toEpochMilli();
            var pause = context.viewer().secondsSinceLastEvent(WatchHistory.second(at));
            ImpressionFeatures.recordViewer(context.viewer(), pause, inputs);
            ImpressionFeatures.addViewer(viewer, 0, ImpressionFeatures.hour(at), inputs, features);
            heads.add(features, sharedLogits);
        }

        /// The term of a candidate's score.
        double of(int at) {
            var row = candidates.row(at);
            ImpressionFeatures.recordVideo(context.viewer(), context.videos(), row, inputs);
            features.clear();
            ImpressionFeatures.addVideo(viewer, context.videos(), row, 0, inputs, features);
            System.arraycopy(sharedLogits, 0, likelihoods, 0, sharedLogits.length);
            heads.add(features, likelihoods);
            heads.calibrate(likelihoods);
            return weight * value(row);
        }

        private double value(int row) {
            var videos = context.videos();
            var value = weights.watchTime() * videos.stats().meanShare(row) * videos.seconds(row) / 60;
            for (var head : HEADS) {
                value += weights.of(head) * likelihoods[head.ordinal()];
            }
            return value;
        }
    }
}
