package org.tirich.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.ranking.Choice.Reason;
import org.tirich.ranking.head.Features;
import org.tirich.ranking.head.Heads;
import org.tirich.ranking.table.TopRows;

/// Scores the candidates of one page: first all of them by what is quickly known, then the best by what the
/// heads foretell.
final class Scorer {

    /// Candidates that the heads are asked about.
    private static final int ASKED = 80;

    /// Candidates that are kept by their score.
    private static final int KEPT = 150;

    /// Showings after which half of what the heads say counts.
    private static final double CONVINCING = 5_000;

    /// An affinity below this is not called near, however far away everything else is.
    private static final double NEAR = 0.05;

    /// How good a lesson is says at most this much of why it is there: less than that it is what she is ready for.
    private static final double QUALITY_SAYS = 0.4;

    /// Above this share of viewers who followed it, "many finished it" is true of a proven lesson.
    private static final double POPULAR_FROM = 0.5;

    private static final Head[] HEADS = Head.values();

    private final Sight sight;
    private final Weights weights;
    private final Candidates candidates;
    private final double nearest;
    private final boolean knows;
    private final double[] interests;
    private final Parts parts = new Parts();

    Scorer(Sight sight, Weights weights, Candidates candidates) {
        this.sight = sight;
        this.weights = weights;
        this.candidates = candidates;
        this.nearest = Math.max(NEAR, candidates.most());
        this.knows = sight.viewer.knowledge.size() > 0;
        this.interests = new double[sight.videos.subjects()];
        Arrays.fill(interests, Double.NaN);
    }

    /// The candidates that are worth a place, the best first: those with the highest scores, and those that the
    /// rules of a page may ask for.
    List<Scored> scored() {
        var scores = new double[candidates.size()];
        var best = new TopRows(KEPT);
        for (int at = 0; at < scores.length; at++) {
            scores[at] = parts(at).sum();
            best.offer(scores[at], sight.videos.id(candidates.row(at)), at);
        }
        best.sort();
        var scored = new ArrayList<Scored>(scores.length);
        var isKept = new boolean[scores.length];
        var foresight = sight.learned.heads().learned() > 0 ? new Foresight() : null;
        for (int place = 0; place < best.size(); place++) {
            var at = best.row(place);
            isKept[at] = true;
            scored.add(scored(at, scores[at] + (foresight != null && place < ASKED ? foresight.of(at) : 0)));
        }
        for (int at = 0; at < scores.length; at++) {
            if (!isKept[at] && (candidates.from(at, Source.UNPROVEN) || candidates.from(at, Source.PINNED))) {
                scored.add(scored(at, scores[at]));
            }
        }
        scored.sort(Scored.BEST_FIRST);
        return scored;
    }

    /// What speaks for a lesson, each in its weight. One object serves for all lessons of a page.
    private static final class Parts {
        private double quality;
        private double affinity;
        private double following;
        private double subject;
        private double unclear;
        private double next;
        private double due;
        private double fresh;
        private double language;
        private double seen;

        double sum() {
            return quality + affinity + following + subject + unclear + next + due + fresh + language + seen;
        }

        Reason strongest(Reason otherwise) {
            return new Strongest(otherwise, Math.min(quality / 2, QUALITY_SAYS))
                    .or(Reason.FRESH, fresh)
                    .or(Reason.SUBJECT, subject)
                    .or(Reason.SIMILAR, affinity)
                    .or(Reason.FOLLOWING, following)
                    .or(Reason.AFTER, next)
                    .or(Reason.UNCLEAR, unclear)
                    .reason();
        }
    }

    /// The part that weighs most so far.
    private record Strongest(Reason reason, double part) {

        Strongest or(Reason other, double itsPart) {
            return itsPart > part ? new Strongest(other, itsPart) : this;
        }
    }

    private Parts parts(int at) {
        var row = candidates.row(at);
        var videos = sight.videos;
        var standing = knows ? sight.standing(row) : 0;
        parts.due = Sight.isDue(standing) ? weights.review() : 0;
        parts.seen = sight.hasSeen(row) ? weights.seen() * (parts.due > 0 ? 0.5 : 1) : 0;
        parts.quality = weights.quality() * videos.quality(row);
        parts.affinity = weights.affinity() * candidates.affinity(at) / nearest;
        parts.following = candidates.from(at, Source.FOLLOWED_CREATORS) ? weights.following() : 0;
        parts.subject = weights.subject() * interest(videos.subject(row));
        parts.unclear = Sight.isUnclear(standing) ? weights.unclear() : 0;
        parts.next = Sight.isNext(standing) ? weights.gap() : 0;
        parts.fresh = weights.fresh() * freshness(row);
        parts.language = weights.language() / (1 + sight.place(row));
        return parts;
    }

    /// The viewer's interest in a subject, reckoned once a page.
    private double interest(int subject) {
        if (Double.isNaN(interests[subject])) {
            interests[subject] = sight.request.personal() ? sight.viewer.interestIn(subject, sight.videos) : 0;
        }
        return interests[subject];
    }

    private Scored scored(int at, double score) {
        var row = candidates.row(at);
        var videos = sight.videos;
        var quality = videos.quality(row);
        var reason = parts(at).strongest(otherwise(row, quality));
        var again = parts.seen != 0 || parts.due > 0 && parts.unclear == 0;
        return new Scored(
                row,
                videos.id(row),
                score,
                again ? Reason.AGAIN : reason,
                videos.reception.unproven(row),
                videos.reception.shown(row),
                quality,
                videos.reception.doubt(row, quality));
    }

    /// What is true of a lesson that is chosen for nothing in particular.
    private Reason otherwise(int row, double quality) {
        if (sight.videos.reception.unproven(row)) {
            return Reason.UNPROVEN;
        }
        if (quality >= POPULAR_FROM) {
            return Reason.POPULAR;
        }
        var own = sight.videos.language(row) != Videos.WORDLESS && sight.place(row) == 0;
        return own ? Reason.LANGUAGE : Reason.EXPLORE;
    }

    private double freshness(int row) {
        var age = sight.request.at().toEpochMilli() - sight.videos.published(row);
        return Math.clamp(1 - age / (double) Limits.FRESH_FOR.toMillis(), 0, 1);
    }

    /// What the heads foretell. The features that all lessons of a page share are looked up once.
    private final class Foresight {
        private final Heads heads = sight.learned.heads();
        private final long viewer = sight.request.personal() ? sight.request.viewer() : 0;
        private final double trusted = heads.learned() / (heads.learned() + CONVINCING);
        private final float[] inputs = new float[Description.INPUTS];
        private final double[] shared = new double[HEADS.length];
        private final double[] likelihoods = new double[HEADS.length];
        private final Features features = new Features();

        Foresight() {
            var at = sight.request.at().toEpochMilli();
            Description.ofViewer(sight.viewer, sight.viewer.pause(History.second(at)), inputs);
            Description.shared(viewer, 0, Description.hour(at), inputs, features);
            heads.add(features, shared);
        }

        /// What a candidate's score gains by it.
        double of(int at) {
            var row = candidates.row(at);
            Description.ofVideo(sight.viewer, sight.videos, row, inputs);
            features.clear();
            Description.own(viewer, sight.videos, row, 0, inputs, features);
            System.arraycopy(shared, 0, likelihoods, 0, shared.length);
            heads.add(features, likelihoods);
            heads.calibrate(likelihoods);
            return trusted * worth(row);
        }

        private double worth(int row) {
            var worth = weights.watchTime() * sight.videos.reception.watchedShare(row) * sight.videos.seconds(row) / 60;
            for (var head : HEADS) {
                worth += weights.of(head) * likelihoods[head.ordinal()];
            }
            return worth;
        }
    }
}
