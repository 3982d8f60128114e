package org.tirich.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tirich.ranking.Choice.Reason;
import org.tirich.ranking.head.Features;

/// Scores the candidates of one page: first all of them by what is quickly known, then the best by what the
/// heads foretell.
final class Scorer {

    /// Candidates that the heads are asked about.
    private static final int ASKED = 120;

    /// Showings after which half of what the heads say counts.
    private static final double CONVINCING = 5_000;

    /// An affinity below this is not called near, however far away everything else is.
    private static final double NEAR = 0.2;

    /// Above this share of viewers who followed it, "many finished it" is true of a proven lesson.
    private static final double POPULAR_FROM = 0.5;

    private final Sight sight;
    private final Weights weights;
    private final Candidates candidates;
    private final double nearest;

    Scorer(Sight sight, Weights weights, Candidates candidates) {
        this.sight = sight;
        this.weights = weights;
        this.candidates = candidates;
        this.nearest = Math.max(NEAR, candidates.most());
    }

    /// All candidates that are worth a place, the best first.
    List<Scored> scored() {
        var scored = new ArrayList<Scored>(candidates.size());
        for (int at = 0; at < candidates.size(); at++) {
            scored.add(score(at));
        }
        scored.sort(Scored.BEST_FIRST);
        return sight.learned.heads().learned() == 0 ? scored : foretold(scored);
    }

    private Scored score(int at) {
        var row = candidates.row(at);
        var videos = sight.videos;
        var seen = sight.viewer.history.hasSeen(row);
        var quality = weights.quality() * videos.quality(row);
        var affinity = weights.affinity() * candidates.affinity(at) / nearest;
        var subject = weights.subject()
                * (sight.request.personal() ? sight.viewer.interestIn(videos.subject(row), videos) : 0);
        var unclear = sight.isUnclear(row) ? weights.unclear() : 0;
        var next = sight.isNext(row) ? weights.gap() : 0;
        var due = sight.isDue(row) ? weights.review() : 0;
        var fresh = weights.fresh() * freshness(row);
        var language = weights.language() / (1 + sight.place(row));
        var score = quality
                + affinity
                + subject
                + unclear
                + next
                + due
                + fresh
                + language
                + (seen ? weights.seen() * (due > 0 ? 0.5 : 1) : 0);
        var reason = most(
                otherwise(row, quality),
                quality / 2,
                Map.entry(Reason.FRESH, fresh),
                Map.entry(Reason.SUBJECT, subject),
                Map.entry(Reason.SIMILAR, affinity),
                Map.entry(Reason.AFTER, next),
                Map.entry(Reason.UNCLEAR, unclear));
        return new Scored(
                row,
                videos.id(row),
                score,
                seen || due > 0 && unclear == 0 ? Reason.AGAIN : reason,
                videos.unproven(row),
                videos.shown(row),
                videos.quality(row),
                videos.doubt(row));
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
        if (sight.videos.quality(row) >= POPULAR_FROM) {
            return Reason.POPULAR;
        }
        var own = sight.videos.language(row) != Videos.WORDLESS && sight.place(row) == 0;
        return own ? Reason.LANGUAGE : Reason.EXPLORE;
    }

    private double freshness(int row) {
        var age = sight.request.at().toEpochMilli() - sight.videos.published(row);
        return Math.clamp(1 - age / (double) Limits.FRESH_FOR.toMillis(), 0, 1);
    }

    /// The best once more, with what the heads foretell of each.
    private List<Scored> foretold(List<Scored> scored) {
        var heads = sight.learned.heads();
        var viewer = sight.request.personal() ? sight.request.viewer() : 0;
        var inputs = new float[Description.INPUTS];
        Description.ofViewer(
                sight.viewer,
                sight.viewer.pause(History.second(sight.request.at().toEpochMilli())),
                inputs);
        var features = new Features();
        Description.shared(viewer, 0, hour(sight.request.at()), inputs, features);
        var shared = new double[Head.values().length];
        heads.add(features, shared);
        var trusted = heads.learned() / (heads.learned() + CONVINCING);
        var again = new ArrayList<Scored>(scored.size());
        for (int n = 0; n < scored.size(); n++) {
            var each = scored.get(n);
            if (n < ASKED) {
                Description.ofVideo(sight.viewer, sight.videos, each.row(), inputs);
                features.clear();
                Description.own(viewer, sight.videos, each.row(), 0, inputs, features);
                var likelihoods = Arrays.copyOf(shared, shared.length);
                heads.add(features, likelihoods);
                heads.calibrate(likelihoods);
                again.add(each.with(each.score() + trusted * worth(likelihoods, each.row())));
            } else {
                again.add(each);
            }
        }
        again.sort(Scored.BEST_FIRST);
        return again;
    }

    private double worth(double[] likelihoods, int row) {
        var worth = weights.watchTime() * sight.videos.watchedShare(row) * sight.videos.seconds(row) / 60;
        for (var head : Head.values()) {
            worth += weights.of(head) * likelihoods[head.ordinal()];
        }
        return worth;
    }

    private static int hour(Instant at) {
        return Description.hour(at.toEpochMilli());
    }
}
