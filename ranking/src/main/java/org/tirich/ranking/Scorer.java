package org.tirich.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tirich.ranking.Choice.Reason;
import org.tirich.ranking.head.Features;
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

    /// Above this share of viewers who followed it, "many finished it" is true of a proven lesson.
    private static final double POPULAR_FROM = 0.5;

    private final Sight sight;
    private final Weights weights;
    private final Candidates candidates;
    private final double nearest;
    private final double[] interests;

    Scorer(Sight sight, Weights weights, Candidates candidates) {
        this.sight = sight;
        this.weights = weights;
        this.candidates = candidates;
        this.nearest = Math.max(NEAR, candidates.most());
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
        for (int place = 0; place < best.size(); place++) {
            isKept[best.row(place)] = true;
            scored.add(scored(best.row(place), scores[best.row(place)]));
        }
        var mostAsked = scored.size();
        for (int at = 0; at < scores.length; at++) {
            if (!isKept[at] && (candidates.from(at, Source.UNPROVEN) || candidates.from(at, Source.PINNED))) {
                scored.add(scored(at, scores[at]));
            }
        }
        if (sight.learned.heads().learned() > 0) {
            foretell(scored, Math.min(ASKED, mostAsked));
        }
        scored.sort(Scored.BEST_FIRST);
        return scored;
    }

    /// What speaks for a lesson, each in its weight.
    private record Parts(
            double quality,
            double affinity,
            double following,
            double subject,
            double unclear,
            double next,
            double due,
            double fresh,
            double language,
            double seen) {

        double sum() {
            return quality + affinity + following + subject + unclear + next + due + fresh + language + seen;
        }
    }

    private Parts parts(int at) {
        var row = candidates.row(at);
        var videos = sight.videos;
        var knows = sight.viewer.knowledge.size() > 0;
        var due = knows && sight.isDue(row) ? weights.review() : 0;
        var seen = sight.viewer.history.hasSeen(row) ? weights.seen() * (due > 0 ? 0.5 : 1) : 0;
        return new Parts(
                weights.quality() * videos.quality(row),
                weights.affinity() * candidates.affinity(at) / nearest,
                candidates.from(at, Source.FOLLOWED_CREATORS) ? weights.following() : 0,
                weights.subject() * interest(videos.subject(row)),
                knows && sight.isUnclear(row) ? weights.unclear() : 0,
                knows && sight.isNext(row) ? weights.gap() : 0,
                due,
                weights.fresh() * freshness(row),
                weights.language() / (1 + sight.place(row)),
                seen);
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
        var parts = parts(at);
        var quality = videos.quality(row);
        var reason = most(
                otherwise(row, quality),
                parts.quality() / 2,
                Map.entry(Reason.FRESH, parts.fresh()),
                Map.entry(Reason.SUBJECT, parts.subject()),
                Map.entry(Reason.SIMILAR, parts.affinity()),
                Map.entry(Reason.FOLLOWING, parts.following()),
                Map.entry(Reason.AFTER, parts.next()),
                Map.entry(Reason.UNCLEAR, parts.unclear()));
        var again = parts.seen() != 0 || parts.due() > 0 && parts.unclear() == 0;
        return new Scored(
                row,
                videos.id(row),
                score,
                again ? Reason.AGAIN : reason,
                videos.unproven(row),
                videos.shown(row),
                quality,
                videos.doubt(row, quality));
    }

    @SafeVarargs
    private static Reason most(Reason otherwise, double least, Map.Entry<Reason, Double>... parts) {
        var reason = otherwise;
        var most = least;
        for (var part : parts) {
            if (part.getValue() > most) {
                most = part.getValue();
                reason = part.getKey();
            }
        }
        return reason;
    }

    /// What is true of a lesson that is chosen for nothing in particular.
    private Reason otherwise(int row, double quality) {
        if (sight.videos.unproven(row)) {
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

    /// Adds to the scores of the best what the heads foretell of each.
    private void foretell(List<Scored> scored, int count) {
        var heads = sight.learned.heads();
        var viewer = sight.request.personal() ? sight.request.viewer() : 0;
        var at = sight.request.at().toEpochMilli();
        var inputs = new float[Description.INPUTS];
        Description.ofViewer(sight.viewer, sight.viewer.pause(History.second(at)), inputs);
        var features = new Features();
        Description.shared(viewer, 0, Description.hour(at), inputs, features);
        var shared = new double[Head.values().length];
        heads.add(features, shared);
        var trusted = heads.learned() / (heads.learned() + CONVINCING);
        for (int n = 0; n < count; n++) {
            var each = scored.get(n);
            Description.ofVideo(sight.viewer, sight.videos, each.row(), inputs);
            features.clear();
            Description.own(viewer, sight.videos, each.row(), 0, inputs, features);
            var likelihoods = shared.clone();
            heads.add(features, likelihoods);
            heads.calibrate(likelihoods);
            scored.set(n, each.with(each.score() + trusted * worth(likelihoods, each.row())));
        }
    }

    private double worth(double[] likelihoods, int row) {
        var worth = weights.watchTime() * sight.videos.watchedShare(row) * sight.videos.seconds(row) / 60;
        for (var head : Head.values()) {
            worth += weights.of(head) * likelihoods[head.ordinal()];
        }
        return worth;
    }
}
