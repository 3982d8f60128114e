package org.tirich.ranking.page;

import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.RowSums;
import org.tirich.ranking.table.TopRows;

/// The affinity of videos to the viewer's watch history: from the neighbourhood model for the videos that it covers,
/// from the co-watch lists for the others.
final class Affinity {

    /// The latest videos of the history that the neighbourhood model is given.
    private static final int MAX_WATCHED = 100;

    /// The strength of a video that played and was not completed; 1 of a completed one.
    private static final double PLAYED_STRENGTH = 0.8;

    /// The number of videos watched since that halves the weight of a video.
    private static final double HALF_LIFE = 30;

    /// The factor on the weight of a completed video with each one completed since, for the co-watch lists.
    private static final double DECAY = 0.93;

    private final PageContext context;
    private final RowSums coWatched;

    /// By position in the neighbourhood model; empty where it covers nothing of the history.
    private final float[] modelled;

    Affinity(PageContext context) {
        this.context = context;
        this.coWatched = coWatched(context);
        this.modelled = modelled(context);
    }

    private static RowSums coWatched(PageContext context) {
        var recent = context.viewer().recentlyCompleted();
        var sums = new RowSums(recent.length * 16);
        var decayed = 1.0;
        for (int n = recent.length - 1; n >= 0; n--) {
            var weight = decayed;
            context.videos().coWatch().forEach(recent[n], (row, cosine) -> sums.add(row, weight * cosine));
            decayed *= DECAY;
        }
        return sums;
    }

    private static float[] modelled(PageContext context) {
        var neighbourhood = context.neighbourhood();
        var history = context.viewer().history();
        if (neighbourhood.size() == 0 || history.size() == 0) {
            return new float[0];
        }
        var sums = new float[neighbourhood.size()];
        var covered = false;
        var latest = history.latest(MAX_WATCHED, context.videos()::id);
        for (int n = 0; n < latest.length; n++) {
            var at = neighbourhood.find(context.videos().id(history.rowAt(latest[n])));
            if (at != LongTable.NONE) {
                var strength = history.isCompletedAt(latest[n]) ? 1 : PLAYED_STRENGTH;
                neighbourhood.add(at, (float) (strength * Math.pow(0.5, n / HALF_LIFE)), sums);
                covered = true;
            }
        }
        return covered ? sums : new float[0];
    }

    /// The affinity of one video; 0 where nothing is known.
    double of(int row) {
        if (modelled.length > 0) {
            var at = context.neighbourhood().find(context.videos().id(row));
            if (at != LongTable.NONE) {
                return modelled[at];
            }
        }
        return coWatched.get(row);
    }

    /// The nearest videos that the page admits, the best first.
    TopRows nearest(int max) {
        var nearest = new TopRows(max);
        for (int at = 0; at < modelled.length; at++) {
            if (modelled[at] > 0 && nearest.admits(modelled[at])) {
                offer(context.videos().find(context.neighbourhood().id(at)), modelled[at], nearest);
            }
        }
        coWatched.forEach((row, sum) -> {
            var covered = modelled.length > 0
                    && context.neighbourhood().find(context.videos().id(row)) != LongTable.NONE;
            if (!covered && nearest.admits(sum)) {
                offer(row, sum, nearest);
            }
        });
        nearest.sort();
        return nearest;
    }

    private void offer(int row, double affinity, TopRows nearest) {
        if (row != LongTable.NONE && context.admits(row)) {
            nearest.offer(affinity, context.videos().id(row), row);
        }
    }
}
